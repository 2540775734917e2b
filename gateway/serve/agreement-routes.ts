import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AgreementPages, PrintedAgreement } from '../../schema/exchange/agreement-pages.ts';
import type { AuditLog } from '../audit/chain/audit-log.ts';
import { adminRecord } from '../audit/record/admin-record.ts';
import { PersonPlaces } from '../limit/person-places.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import { commonHeaders } from './http-headers.ts';
import type { HttpRoute } from './http-routes.ts';
import { requestPath } from './request-path.ts';
import { signedInPersonOf } from './signed-in-person-of.ts';

/** What the address of the pages of agreements is made of. */
export interface AgreementRoutesOptions {
  readonly pages: AgreementPages;
  readonly signIn: Pick<SignIn, 'sessionOf'>;
  readonly audit: Pick<AuditLog, 'append'>;
}

/** Texts that are made, or wait to be made, at once. */
const places = { ofPerson: 1, ofAll: 8 } as const;

/**
 * `/agreements/NUMBER/YEAR/pages`: the PDF of the text that waits for signature, or is in force, for those who read it; `?lang=en` in
 * English. Each reading stands in the sharing log before it is answered.
 */
export function agreementRoutes({ pages, signIn, audit }: AgreementRoutesOptions): readonly HttpRoute[] {
  const taken = new PersonPlaces(places);
  const handle = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const person = await signedInPersonOf(request, signIn);
    const release = taken.take(person.id);
    try {
      const [, , number = '', year = ''] = requestPath(request.url).split('/');
      const printed = await pages.print(person, `${number}/${year}`, languageOf(request));
      await audit.append({ ...readingOf(request, person.id, printed), address: request.ip });
      return reply.headers({ ...commonHeaders, ...headersOf(printed) }).send(Buffer.from(printed.bytes));
    } finally {
      release();
    }
  };
  return [{ path: '/agreements/:number/:year/pages', methods: ['GET'], handle }];
}

function languageOf({ url }: FastifyRequest): 'vi' | 'en' {
  return new URL(url, 'http://here').searchParams.get('lang') === 'en' ? 'en' : 'vi';
}

function headersOf({ bytes, version, digest }: PrintedAgreement): Readonly<Record<string, string>> {
  const hash = createHash('sha256').update(bytes).digest('base64');
  return {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="agreement-${digest.slice(0, 16)}-${version}.pdf"`,
    'content-security-policy': "sandbox; default-src 'none'",
    'cross-origin-resource-policy': 'same-origin',
    // RFC 9530.
    'repr-digest': `sha-256=:${hash}:`,
  };
}

function readingOf({ id }: FastifyRequest, person: string, printed: PrintedAgreement) {
  const now = new Date().toISOString();
  const { agreementNumber, version, digest } = printed;
  const act = adminRecord({
    ...{ requestId: id, by: person, action: `agreement pages read ${agreementNumber}@${version} ${digest}` },
    ...{ outcome: 'OK', status: 200, receivedAt: now, answeredAt: now, policyVersion: null },
  });
  return { ...act, person };
}
