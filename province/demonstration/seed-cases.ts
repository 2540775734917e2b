import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import { hasCode } from '../../schema/errors/coded-error.ts';
import type { DocumentStore } from '../../schema/exchange/document-store.ts';
import type { NamedActs } from '../../schema/procedure/machine/named-acts.ts';
import { Sealer } from '../../subgraphs/registry/procedure/sealer.ts';
import { openDocumentStore } from '../../subgraphs/registry/store/documents.ts';
import { openControlStore } from '../../subgraphs/registry/store/sql-control-store.ts';
import { dataFiles } from '../start/data-files.ts';
import { openPeopleKey } from '../start/key-files.ts';
import { SeedActs } from './seed-acts.ts';
import { type StoppedCase, seedStop } from './seed-stop.ts';
import { storeLetter } from './store-letter.ts';

/** A connection request of the demonstration, up to where it waits. */
interface WaitingCase {
  readonly name: string;
  readonly daysAgo: number;
  readonly start: string;
  readonly submit: string;
  readonly receive: readonly string[];
  readonly content: Readonly<Record<string, unknown>>;
}

/** An agreement of the demonstration, up to where it is negotiated. */
interface NegotiatedCase {
  readonly name: string;
  readonly daysAgo: number;
  readonly start: string;
  readonly propose: string;
  readonly talk: readonly string[];
  readonly need: Readonly<Record<string, unknown>>;
}

/** An issue of the demonstration, up to the level at which it waits. */
interface RaisedCase {
  readonly name: string;
  readonly daysAgo: number;
  /** Name of the request that it is about; left out: of none. */
  readonly about?: string;
  readonly start: string;
  readonly submit: string;
  readonly content: Readonly<Record<string, unknown>>;
  /** Left out: it waits for its answer, at level 1. */
  readonly answered?: { readonly by: string; readonly answer: string; readonly escalated: string };
}

/** A report of an error in the demonstration, up to where it waits: by a person, or by an account's key. */
interface ReportedError {
  readonly name: string;
  readonly daysAgo: number;
  readonly person?: string;
  readonly account?: string;
  readonly report: Readonly<Record<string, unknown>>;
  /** Who acknowledges it, and who confirms it then. */
  readonly acknowledge?: string;
  readonly confirm?: string;
}

export interface SeedCasesOptions {
  readonly catalogue: CatalogueModel;
  readonly coordinator: string;
  readonly dataDir: string;
  /** Folder with cases.yaml. */
  readonly folder: string;
}

const dayMs = 24 * 60 * 60 * 1000;

/** More than the letters of the demonstration have. */
const mostBytes = 1024 * 1024;

/**
 * Brings the cases of the demonstration to where they wait for somebody, each at its own time in the past, so that one of them is
 * late. Nothing is done twice; gives what was recorded. WHY without them where the calendar of the year is not entered: no term could be computed.
 */
export async function seedCases({
  catalogue,
  coordinator,
  dataDir,
  folder,
}: SeedCasesOptions): Promise<readonly NamedActs[]> {
  const text = await readFile(join(folder, 'cases.yaml'), 'utf8');
  const { requests, agreements, stops, issues, dataErrors } = parse(text) as {
    readonly requests: readonly WaitingCase[];
    readonly agreements: readonly NegotiatedCase[];
    readonly stops: readonly StoppedCase[];
    readonly issues: readonly RaisedCase[];
    readonly dataErrors: readonly ReportedError[];
  };
  const numbers = new Map<string, string>();
  const recorded: NamedActs[] = [];
  const sealer = new Sealer(await openPeopleKey(dataDir));
  const at = async (daysAgo: number, work: (acts: SeedActs, documents: DocumentStore) => Promise<void>) => {
    const now = () => Date.now() - daysAgo * dayMs;
    const store = await openControlStore({ file: dataFiles(dataDir).control, now });
    try {
      const documents = await openDocumentStore({
        ...{
          records: store,
          folder: dataFiles(dataDir).documents,
          maxBytes: mostBytes,
          maxDayBytes: mostBytes,
        },
        report: () => undefined,
      });
      const acts = new SeedActs(catalogue, coordinator, store, sealer);
      await work(acts, documents).finally(() => recorded.push(...acts.recorded));
    } catch (error) {
      if (!hasCode(error, 'CALENDAR_MISSING')) throw error;
    } finally {
      await store.close();
    }
  };
  for (const each of requests)
    await at(each.daysAgo, async (acts, documents) => {
      numbers.set(each.name, await seedRequest(acts, documents, each));
    });
  for (const each of agreements)
    await at(each.daysAgo, (acts, documents) => seedAgreement(acts, documents, each));
  for (const each of stops) await at(0, (acts, documents) => seedStop(acts, documents, each));
  for (const each of issues) {
    const about = each.about === undefined ? null : (numbers.get(each.about) ?? null);
    await at(each.daysAgo, (acts, documents) => seedIssue(acts, documents, each, about));
  }
  for (const each of dataErrors) await at(each.daysAgo, (acts) => seedReport(acts, each));
  return recorded;
}

async function seedIssue(
  acts: SeedActs,
  documents: DocumentStore,
  { name, start, submit, content, answered }: RaisedCase,
  about: string | null,
): Promise<void> {
  const number = await acts.act({
    ...{ name: `${name} start`, person: start, command: 'openIssue', number: null },
    fields: { ...content, aboutCase: about },
  });
  /** An act with a letter, which is stored once. */
  const withLetter = async (command: string, person: string, fields = {}) => {
    const given = { name: `${name} ${command}`, person, command, number, fields };
    if (await acts.isDone(given)) return;
    const letter = await storeLetter(acts, documents, { name: given.name, by: person, number });
    await acts.act({ ...given, documents: [letter] });
  };
  await withLetter('submitIssue', submit);
  if (answered === undefined) return;
  await withLetter('answerIssue', answered.by, { answer: answered.answer });
  await acts.act({
    ...{ name: `${name} escalate`, person: submit, command: 'escalateIssue', number },
    reason: answered.escalated,
  });
}

async function seedReport(acts: SeedActs, reported: ReportedError): Promise<void> {
  const { name, person, account, report, acknowledge, confirm } = reported;
  const who = person ?? { account: account ?? '' };
  const number = await acts.report(`${name} report`, who, report);
  if (number === null || acknowledge === undefined) return;
  await acts.act({
    ...{ name: `${name} acknowledge`, person: acknowledge, command: 'acknowledgeDataError', number },
  });
  if (confirm === undefined) return;
  const fields = { answer: 'Đúng là sai sót, đang đối chiếu sổ hộ tịch' };
  await acts.act({
    ...{ name: `${name} confirm`, person: confirm, command: 'confirmDataError', number, fields },
  });
}

async function seedAgreement(
  acts: SeedActs,
  documents: DocumentStore,
  { name, start, propose, talk, need }: NegotiatedCase,
): Promise<void> {
  const number = await acts.act({
    ...{ name: `${name} start`, person: start, command: 'startAgreement', number: null },
    fields: need,
  });
  const proposing = { name: `${name} propose`, person: propose, command: 'proposeAgreement', number };
  if (!(await acts.isDone(proposing))) {
    const letter = await storeLetter(acts, documents, { name, by: propose, number });
    await acts.act({ ...proposing, documents: [letter] });
  }
  for (const person of talk)
    await acts.act({ ...{ name: `${name} talk ${person}`, person, command: 'acceptNegotiation', number } });
}

async function seedRequest(acts: SeedActs, documents: DocumentStore, waiting: WaitingCase): Promise<string> {
  const { name, start, submit, receive, content } = waiting;
  const number = await acts.act({
    ...{ name: `${name} start`, person: start, command: 'startConnectionRequest', number: null },
    fields: content,
  });
  const sending = { name: `${name} submit`, person: submit, command: 'submitConnectionRequest', number };
  if (!(await acts.isDone(sending))) {
    const letter = await storeLetter(acts, documents, { name, by: submit, number });
    await acts.act({ ...sending, documents: [letter] });
  }
  for (const person of receive)
    await acts.act({
      ...{ name: `${name} receive ${person}`, person, command: 'receiveConnectionRequest', number },
    });
  return number;
}
