import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import { CodedError, codedError } from '../../schema/errors/coded-error.ts';
import { type ErrorCode, errorTable } from '../../schema/errors/error-table.ts';
import { explainDenial } from '../../schema/explanation/explain-denial.ts';
import { reasonTexts } from '../../schema/explanation/reason-texts.ts';
import type { ToldReason } from '../../schema/permission/denial-reason.ts';
import type { Caller } from '../../schema/policy/caller.ts';
import type { Denial } from '../guard/judge-operation.ts';
import { placeName, responsePosition } from './response-position.ts';

/** Language of `message`; both languages are in `extensions.messages`. */
export type Language = 'vi' | 'en';

/** Who is told of an error, and of which request. */
export interface Addressee {
  readonly language: Language;
  readonly requestId: string;
}

/** An error made fit to leave. */
export interface OutgoingError {
  readonly code: ErrorCode;
  readonly formatted: GraphQLFormattedError;
}

/** The error of a denied place. */
export interface OutgoingDenial extends OutgoingError {
  /** Why, as the caller is told. */
  readonly reason: ToldReason;
}

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
  { language, requestId }: Addressee,
  path?: readonly (string | number)[],
): OutgoingError {
  const known =
    error instanceof CodedError && errorTable[error.code].public ? error : codedError('INTERNAL', {}, error);
  const { messages, hints, code } = known;
  const formatted = {
    message: messages[language],
    ...(path === undefined || path.length === 0 ? {} : { path }),
    extensions: { code, messages, hint: hints[language], requestId },
  };
  return { code, formatted };
}

/**
 * The error of one denied place: code, coordinate, reason, mode and how to ask (regulation 2.5 point 6). `found` is the
 * reason that a stage below gave.
 */
export function denialError(
  catalogue: CatalogueModel,
  { caller, language, requestId }: Addressee & { readonly caller: Caller },
  { coordinate, path }: Denial,
  found?: ToldReason,
): OutgoingDenial {
  const { reason, mode, howToRequest, lacking } = explainDenial(catalogue, caller, coordinate, found);
  const texts = reasonTexts[reason];
  const { code, messages } = codedError('FIELD_NOT_PERMITTED', { coordinate, reason: texts[language] });
  const formatted = {
    message: messages[language],
    path,
    extensions: {
      code,
      coordinate,
      reason,
      mode,
      reasonText: texts,
      howToRequest,
      ...(lacking.length === 0 ? {} : { lacking }),
      requestId,
    },
  };
  return { code, reason, formatted };
}

/**
 * An error of an answer with this data as the object that the GraphQL server passes on unchanged: its `path` is a position
 * of the answer, and where that is not the whole place, `extensions.place` names it.
 */
export function graphQLErrorOf(
  { formatted: { message, path: whole = [], extensions } }: OutgoingError,
  data: object | null | undefined,
): GraphQLError {
  const path = responsePosition(data, whole);
  const place = path.length === whole.length ? {} : { place: placeName(whole) };
  return new GraphQLError(message, {
    path: path.length === 0 ? null : path,
    extensions: { ...extensions, ...place },
  });
}
