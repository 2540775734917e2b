import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Language, languageOf } from '../answer/answer-error.ts';

/** The language of a page: that of its switch (`?lang=`), or what the browser asks for. */
export function pageLanguage({ query, headers }: FastifyRequest): Language {
  const { lang } = query as { readonly lang?: unknown };
  return lang === 'vi' || lang === 'en' ? lang : languageOf(headers['accept-language']);
}

/** A text within HTML, also within the quotes of an attribute. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Links to a page in either language. */
export function languageSwitch(path: string, language: Language): string {
  const link = (code: Language, name: string) =>
    `<a href="${path}?lang=${code}" lang="${code}" hreflang="${code}"${code === language ? ' aria-current="true"' : ''}>${name}</a>`;
  return `<nav class="languages">${link('vi', 'Tiếng Việt')} ${link('en', 'English')}</nav>`;
}

/** Fonts that every system has, with all letters of Vietnamese; nothing is fetched. */
export const fontStyle = `:root {
  --text-font: system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'Liberation Sans', 'DejaVu Sans', Arial, sans-serif;
  --code-font: ui-monospace, 'Cascadia Mono', Consolas, Menlo, 'Noto Sans Mono', 'Liberation Mono', 'DejaVu Sans Mono', monospace;
}`;

/** Headers of a page: it asks nothing of any other host, and stands in no foreign frame. */
export const pageHeaders = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src 'self' data:; font-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** Sends a page; it depends on the language that the browser asks for. */
export function sendPage(reply: FastifyReply, page: string): FastifyReply {
  return reply
    .headers({ ...pageHeaders, 'cache-control': 'no-cache', vary: 'Accept, Accept-Language' })
    .type('text/html; charset=utf-8')
    .send(page);
}
