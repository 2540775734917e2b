import type { Coordinate } from '../../catalogue/model.ts';
import { ownersOf } from '../../catalogue/owner-of.ts';
import { type BilingualText, saidOf } from '../../text/bilingual-text.ts';
import type { LoggedRequest, LogReference } from './logged-request.ts';
import type { Acting, CaseContext } from './machine.ts';

/** The record of a reference that an agency may read: of its own accounts, or about its databases (procedures 3.2). */
function readable(
  { requestId, day }: LogReference,
  { agency }: Pick<Acting, 'agency'>,
  context: CaseContext,
): LoggedRequest | undefined {
  return context.logged?.find(
    (each) =>
      each.requestId === requestId &&
      each.day === day &&
      (each.agency === agency || each.items.some((item) => isOf(item, [agency], context))),
  );
}

function isOf(item: Coordinate, agencies: readonly string[], { catalogue }: CaseContext): boolean {
  const known = catalogue.items.get(item);
  return known !== undefined && ownersOf(catalogue, known).some((owner) => agencies.includes(owner));
}

/** References that the agency may not read. WHY one text: a record of others is as one that is not there. */
export function logFindings(
  references: readonly LogReference[],
  acting: Pick<Acting, 'agency'>,
  context: CaseContext,
): readonly BilingualText[] {
  return references
    .filter((each) => readable(each, acting, context) === undefined)
    .map(({ requestId, day }) =>
      saidOf('logRecords', {
        vi: `ngày ${day} không có bản ghi ${requestId} mà cơ quan được đọc`,
        en: `on ${day} there is no record ${requestId} that the agency may read`,
      }),
    );
}

/** The records as they are attached: of their items those alone of the databases of the agencies that are to read them. */
export function attachedRecords(
  references: readonly LogReference[],
  acting: Pick<Acting, 'agency'>,
  readers: readonly string[],
  context: CaseContext,
): readonly LoggedRequest[] {
  return references.flatMap((each) => {
    const found = readable(each, acting, context);
    return found === undefined
      ? []
      : { ...found, items: found.items.filter((item) => isOf(item, readers, context)) };
  });
}
