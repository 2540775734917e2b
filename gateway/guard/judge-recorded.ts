import {
  type GraphQLSchema,
  getOperationAST,
  parse,
  specifiedRules,
  ValuesOfCorrectTypeRule,
  validate,
} from 'graphql';
import type { CacheBudget } from '../../schema/cache/cache-budget.ts';
import { treeBytes } from '../../schema/cache/tree-bytes.ts';
import type { Coordinate } from '../../schema/catalogue/model.ts';
import { memoise } from '../../schema/memoise.ts';
import type { EffectivePermission } from '../../schema/permission/effective-permission.ts';
import { type InlinedOperation, inlineOperation } from './inline-operation.ts';
import { type JudgeContext, judgeOperation, judgeVariables } from './judge-operation.ts';

/** An operation from the sharing log: its literals and values are digests. */
export interface RedactedOperation {
  readonly name: string | null;
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What judging a recorded operation needs. */
export interface RecordedJudgeOptions extends JudgeContext {
  /** The schema on which clients' documents are validated. */
  readonly clientSchema: GraphQLSchema;
  readonly maxSelections: number;
  readonly maxTokens: number;
  /** Where the written-out forms are kept: each operation is judged under several permissions. */
  readonly caches: CacheBudget;
}

/** WHY without this one: a redacted literal is a text wherever it stands. */
const rules = specifiedRules.filter((rule) => rule !== ValuesOfCorrectTypeRule);

/** Gives the denied coordinates; null for a text that is no valid operation on today's schema. */
export type RecordedJudge = (
  operation: RedactedOperation,
  permission: EffectivePermission,
) => readonly Coordinate[] | null;

/** Judges operations of the sharing log as the guard would, for permissions that may be only drafts. */
export function createRecordedJudge(options: RecordedJudgeOptions): RecordedJudge {
  const operations = options.caches.cache<string, RecordedOperation>({
    // WHY the text: names of the parsed operation may be slices of it.
    sizeOf: ({ inlined }, key) => 2 * key.length + treeBytes(inlined?.operation),
  });
  return ({ name, text, variables }, permission) => {
    const key = JSON.stringify([name, text]);
    const { inlined } = memoise(operations, key, () => ({
      inlined: readRecorded(options, name, text),
    }));
    if (inlined === null) return null;
    const verdict = judgeOperation(options, inlined.operation, permission);
    const extra = judgeVariables(options.index, verdict, variables, permission);
    const denied = [...verdict.denied.values(), ...(extra?.denied.values() ?? [])];
    return [...new Set(denied.map(({ coordinate }) => coordinate))];
  };
}

/** A recorded text, written out; null where it is no valid operation today. */
interface RecordedOperation {
  readonly inlined: InlinedOperation | null;
}

function readRecorded(
  { clientSchema, index, maxSelections, maxTokens }: RecordedJudgeOptions,
  name: string | null,
  text: string,
): InlinedOperation | null {
  try {
    const document = parse(text, { maxTokens, noLocation: true });
    const operation = getOperationAST(document, name);
    if (!operation || validate(clientSchema, document, rules).length > 0) return null;
    return inlineOperation(clientSchema, index.catalogue, document, operation, maxSelections);
  } catch {
    // WHY: the log also keeps texts that were cut or never parsed; nothing is known of what they read.
    return null;
  }
}
