import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import { CodedError, codedError } from '../../schema/errors/coded-error.ts';
import { errorTable } from '../../schema/errors/error-table.ts';
import { explainDenial } from '../../schema/explanation/explain-denial.ts';
import { reasonTexts } from '../../schema/explanation/reason-texts.ts';
import type { ToldReason } from '../../schema/permission/denial-reason.ts';
import type { Caller } from '../../schema/policy/caller.ts';
import type { Denial } from '../guard/judge-operation.ts';

/** Language of `message`; both languages are in `extensions.messages`. */
export type Language = 'vi' | 'en';

/** The language that an Accept-Language header asks for first; Vietnamese when it names neither. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wanted = /\b(vi|en)\b/i.exec(acceptLanguage ?? '')?.[1]?.toLowerCase();
  return wanted === 'en' ? 'en' : 'vi';
}

/**
 * The one place where an error is made fit to leave: a public coded error keeps its texts, anything else is
 * answered INTERNAL with the request id.
 */
export function answerError(
  error: unknown,
  language: Language,
  requestId: string,
  path?: readonly (string | number)[],
): GraphQLFormattedError {
  const known =
    error instanceof CodedError && errorTable[error.code].public ? error : codedError('INTERNAL', {}, error);
  const { messages, hints, code } = known;
  return {
    message: messages[language],
    ...(path === undefined || path.length === 0 ? {} : { path }),
    extensions: { code, messages, hint: hints[language], requestId },
  };
}

/** The error of one denied place: code, coordinate, reason, mode and how to ask (regulation 2.5 point 6). */
export function denialError(
  catalogue: CatalogueModel,
  caller: Caller,
  { coordinate, path }: Denial,
  language: Language,
  requestId: string,
  reason?: ToldReason,
): GraphQLFormattedError {
  const told = explainDenial(catalogue, caller, coordinate, reason);
  const texts = reasonTexts[told.reason];
  const error = codedError('FIELD_NOT_PERMITTED', { coordinate, reason: texts[language] });
  return {
    message: error.messages[language],
    path,
    extensions: {
      code: error.code,
      coordinate,
      reason: told.reason,
      mode: told.mode,
      reasonText: texts,
      howToRequest: told.howToRequest,
      ...(told.lacking.length === 0 ? {} : { lacking: told.lacking }),
      requestId,
    },
  };
}

/** A formatted error as the error object that the GraphQL server passes on unchanged. */
export function graphQLErrorOf({ message, path, extensions }: GraphQLFormattedError): GraphQLError {
  return new GraphQLError(message, { path: path ?? null, extensions: extensions ?? null });
}
