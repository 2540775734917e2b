import { createRequire } from 'node:module';
import util from 'node:util';
import type * as Middleware from 'graphql-middleware';
import type * as Shield from 'graphql-shield';

/**
 * The only door to graphql-shield and graphql-middleware. Both are loaded as CommonJS: a CommonJS and an ESM copy
 * would fail each other's instanceof checks. Only what fails closed is exported (`not`, `chain` and `race` do not).
 */
/** A rule tree as shield takes it. */
export type ShieldRules = Parameters<typeof Shield.shield>[0];
/** One rule of shield: of ours, or `allow` and `deny`. */
export type ShieldRule =
  | ReturnType<ReturnType<typeof Shield.rule>>
  | typeof Shield.allow
  | typeof Shield.deny;

const require = createRequire(import.meta.url);

// WHY: graphql-shield 7.6 calls util.isUndefined, which Node 24 no longer has.
if (!Object.hasOwn(util, 'isUndefined')) {
  Object.defineProperty(util, 'isUndefined', { value: (value: unknown) => value === undefined });
}

const shieldModule = require('graphql-shield') as typeof Shield;
const middlewareModule = require('graphql-middleware') as typeof Middleware;

export const shield: typeof Shield.shield = shieldModule.shield;
export const rule: typeof Shield.rule = shieldModule.rule;
export const allow: typeof Shield.allow = shieldModule.allow;
export const deny: typeof Shield.deny = shieldModule.deny;
export const applyMiddleware: typeof Middleware.applyMiddleware = middlewareModule.applyMiddleware;
