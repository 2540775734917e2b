import type { DocumentRoutesOptions } from '../../gateway/serve/document-routes.ts';
import type { Cases } from '../../subgraphs/registry/procedure/cases.ts';
import type { ControlStore } from '../../subgraphs/registry/store/control-store-interface.ts';
import { openDocumentStore } from '../../subgraphs/registry/store/documents.ts';
import { dataFiles } from './data-files.ts';
import type { ProvinceParts } from './province-parts.ts';

/** The documents of a province, in its data folder. @throws DOCUMENT_STORE_UNAVAILABLE */
export async function openDocuments(
  { configuration, report }: Pick<ProvinceParts, 'configuration' | 'report'>,
  records: ControlStore,
  cases: Pick<Cases, 'seesDocument'> | null,
): Promise<Pick<DocumentRoutesOptions, 'documents' | 'mayRead'>> {
  const documents = await openDocumentStore({
    records,
    folder: dataFiles(configuration.dataDir).documents,
    maxBytes: configuration.maxDocumentBytes,
    maxDayBytes: configuration.maxDocumentDayBytes,
    report: (error) => report(error, 'documents'),
  });
  // WHY nobody where there are no cases: an agency reads its own alone.
  const mayRead: DocumentRoutesOptions['mayRead'] = async (person, id) =>
    (await cases?.seesDocument(person, id)) ?? false;
  return { documents, mayRead };
}
