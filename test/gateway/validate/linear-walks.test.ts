import { type DocumentNode, Lexer, parse, print, Source, TokenKind } from 'graphql';
import { describe, expect, it } from 'vitest';
import { inlineOperation } from '../../../gateway/guard/inline-operation.ts';
import { judgeOperation } from '../../../gateway/guard/judge-operation.ts';
import { type DocumentLimits, measureDocument } from '../../../gateway/limit/limit-document.ts';
import { compileCost } from '../../../gateway/limit/operation-cost.ts';
import { scanText } from '../../../gateway/limit/scan-text.ts';
import { canonicalOperation } from '../../../gateway/operation/canonical-operation.ts';
import { normaliseOperation } from '../../../gateway/prepare/normalise-operation.ts';
import { selectOperation } from '../../../gateway/request/select-operation.ts';
import { validateDocument } from '../../../gateway/validate/validate-document.ts';
import { Random } from '../../../province/demonstration/generate/random.ts';
import { readConfiguration } from '../../../schema/config/configuration.ts';
import { CodedError } from '../../../schema/errors/coded-error.ts';
import { countedDocument } from '../../fixtures/counted-document.ts';
import { counts } from '../../fixtures/counts.ts';
import { hostileDocuments } from '../../fixtures/hostile-documents.ts';
import { permissionOf } from '../../fixtures/permission-of.ts';
import { town } from '../guard/small-town.ts';

/** What the walks over one document cost: members read, by stage; each stage reads, or refuses and ends the request. */
interface Walks {
  readonly steps: ReadonlyMap<string, number>;
  /** Tokens of the operation with its fragments written out; 0 where it is refused before. */
  readonly written: number;
}

/** Everything in the town may be read, so that the judge goes everywhere. */
const everything = permissionOf({
  entity: 'Team',
  items: ['Team.teamId', 'Team.parent', 'Team.boss'],
  operations: ['LIST', 'LOOKUP', 'JOIN', 'AGGREGATE'],
});

function walkAll(text: string, limits: DocumentLimits): Walks {
  const steps = new Map<string, number>();
  let written = 0;
  try {
    scanText(text, limits.maxTokens);
    const counted = countedDocument(parse(text));
    const document: DocumentNode = counted.node;
    const walk = <Result>(stage: string, run: () => Result): Result => {
      counted.takeSteps();
      try {
        return run();
      } finally {
        steps.set(stage, counted.takeSteps());
      }
    };
    walk('measure', () => measureDocument(document, limits));
    const operation = walk('select', () =>
      selectOperation(document, text.includes('query Q0') ? 'Q0' : null),
    );
    const invalid = walk('validate', () => validateDocument(town.clientSchema, document));
    if (invalid.length > 0) return { steps, written };
    const canonical = walk('canonical', () => canonicalOperation(document, operation));
    const read = countedDocument<DocumentNode>(canonical.read());
    compileCost(town.clientSchema, read.node)({});
    steps.set('cost', read.takeSteps());
    const { catalogue } = town.index;
    const inlined = walk('inline', () =>
      inlineOperation(town.clientSchema, catalogue, document, operation, limits.maxSelections),
    );
    written = tokensOf(print(inlined.document));
    walk('judge', () => judgeOperation(town, inlined.operation, everything));
    walk('normalise', () =>
      normaliseOperation({ ...inlined, schema: town.schema, denied: new Set() }).shapeFor({}),
    );
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
  }
  return { steps, written };
}

function tokensOf(text: string): number {
  const lexer = new Lexer(new Source(text));
  let tokens = 0;
  while (lexer.advance().kind !== TokenKind.EOF) tokens += 1;
  return tokens;
}

/** Members read for each token of the text, and for each that fragments stand for: measured, at most two thirds of these. */
const perToken = 220;
const perWrittenToken = 60;

function expectLinear(what: string, text: string, { steps, written }: Walks): void {
  const bound = perToken * tokensOf(text) + perWrittenToken * written;
  for (const [stage, taken] of steps) expect(taken, `${what}: ${stage}`).toBeLessThanOrEqual(bound);
}

const families = hostileDocuments({ list: 'teams', type: 'Team', leaf: 'teamId', link: 'parent' });
const usual: DocumentLimits = readConfiguration({});
/** The widest limits that an operator can set. */
const widest: DocumentLimits = {
  maxTokens: 100_000,
  maxDepth: 50,
  maxAliases: 1_000,
  maxRootFields: 100,
  maxDirectives: 1_000,
  maxSelections: 100_000,
};

describe('every walk over a document is linear in its text', () => {
  it.each(Object.entries(families))('%s', (family, documentOf) => {
    for (const size of [2, 5, 10, 20, 80, 320]) {
      const text = documentOf(size);
      expectLinear(`${family}, ${size}`, text, walkAll(text, usual));
      expectLinear(`${family}, ${size}, widest`, text, walkAll(text, widest));
    }
  });

  it('reaches every stage with some family, and refuses some at each of those before', () => {
    const all = Object.values(families).flatMap((documentOf) =>
      [20, 40].map((size) => walkAll(documentOf(size), usual)),
    );
    const last = new Set(all.map(({ steps }) => [...steps.keys()].at(-1) ?? 'scan'));
    expect(last).toEqual(new Set(['scan', 'measure', 'select', 'validate', 'normalise']));
  });
});

it('random mixes of hostile parts are linear, too', () => {
  const random = new Random(counts.seed);
  const kinds = Object.values(families);
  for (let round = 0; round < counts.hostileMixes; round += 1) {
    // WHY fragments renamed: parts of several families have the same names.
    const parts = [0, 1, 2].map((at) =>
      random
        .pick(kinds)(random.between(1, 60))
        .replace(/\bF(?=\d|\b)/g, `P${at}F`),
    );
    const named = parts.map((text, at) => text.replace(/^\{/, `query Q${at} {`)).join('\n');
    expectLinear(`round ${round}: ${named.slice(0, 300)}`, named, walkAll(named, usual));
  }
});
