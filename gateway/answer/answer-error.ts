import { GraphQLError, type GraphQLFormattedError, type SourceLocation } from 'graphql';
import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import { CodedError, codedError } from '../../schema/errors/coded-error.ts';
import { type ErrorCode, errorTable } from '../../schema/errors/error-table.ts';
import { explainDenial } from '../../schema/explanation/explain-denial.ts';
import { reasonTexts } from '../../schema/explanation/reason-texts.ts';
import { stopText } from '../../schema/explanation/told-stop.ts';
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

/** Where an error belongs: a place of the response, or places of the document. */
export interface ErrorPlace {
  readonly path?: readonly (string | number)[];
  readonly locations?: readonly SourceLocation[];
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
  { path = [], locations = [] }: ErrorPlace = {},
): OutgoingError {
  const known =
    error instanceof CodedError && errorTable[error.code].public ? error : codedError('INTERNAL', {}, error);
  const { messages, hints, code } = known;
  const formatted = {
    message: messages[language],
    ...(locations.length === 0 ? {} : { locations }),
    ...(path.length === 0 ? {} : { path }),
    extensions: { code, messages, hint: hints[language], requestId },
  };
  return { code, formatted };
}

/**
 * The error of one denied place: code, coordinate, reason, mode and how to ask (regulation 2.5 point 6); of a suspension or termination
 * what the consumer must be told (Decree 47 Art 43(5), 44(3)). `found` is the
 * reason that a stage below gave.
 */
export function denialError(
  catalogue: CatalogueModel,
  { caller, language, requestId }: Addressee & { readonly caller: Caller },
  { coordinate, path }: Denial,
  found?: ToldReason,
): OutgoingDenial {
  const { reason, mode, howToRequest, lacking, stop } = explainDenial(catalogue, caller, coordinate, found);
  const texts = reasonTexts[reason];
  // WHY in the message too: who is stopped learns what to do from the first line that a log shows (Art 43(5)).
  const why = stop === undefined ? texts[language] : `${texts[language]} (${stopText(stop)[language]})`;
  const { code, messages } = codedError('FIELD_NOT_PERMITTED', { coordinate, reason: why });
  const formatted = {
    message: messages[language],
    path,
    extensions: {
      code,
      coordinate,
      reason,
      mode,
      reasonText: texts,
      ...(howToRequest === null && stop !== undefined ? {} : { howToRequest }),
      ...(stop === undefined ? {} : { stop }),
      ...(lacking.length === 0 ? {} : { lacking }),
      requestId,
    },
  };
  return { code, reason, formatted };
}

/**
 * An error of ours on its way through the GraphQL server, in an answer with this data: its `path` is a position of the answer,
 * and where that is not the whole place, `extensions.place` names it.
 */
export class AnsweredError extends GraphQLError {
  readonly formatted: GraphQLFormattedError;

  constructor({ formatted }: OutgoingError, data?: object | null) {
    const { path: whole = [], extensions, ...rest } = formatted;
    const path = responsePosition(data, whole);
    const place = path.length === whole.length ? {} : { place: placeName(whole) };
    super(formatted.message);
    this.formatted = {
      ...rest,
      ...(path.length === 0 ? {} : { path }),
      extensions: { ...extensions, ...place },
    };
  }
}
