import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '../answer/answer-error.ts';
import { deviceScript } from './device-script.ts';
import { deviceTexts } from './device-texts.ts';
import type { HttpRoute } from './http-routes.ts';
import { escapeHtml, fontStyle, languageSwitch, pageHeaders, pageLanguage, sendPage } from './page-parts.ts';

/** The page where a signed-in person confirms a machine, and its script. */
export interface DevicePageRoutes {
  readonly send: HttpRoute['handle'];
  readonly script: HttpRoute;
}

/** Makes them; the page asks nothing of any other host. */
export function devicePageRoutes(hasSignOn: boolean): DevicePageRoutes {
  const sendScript = (_request: FastifyRequest, reply: FastifyReply) =>
    reply
      .headers({ ...pageHeaders, 'cache-control': 'no-cache' })
      .type('text/javascript; charset=utf-8')
      .send(deviceScript);
  return {
    send: (request, reply) => sendPage(reply, devicePage(pageLanguage(request), hasSignOn)),
    script: { path: '/device/page.js', methods: ['GET'], handle: sendScript },
  };
}

const style = `${fontStyle}
body { font-family: var(--text-font); line-height: 1.5; max-width: 34rem; margin: 2rem auto; padding: 0 1rem; color: #1b1f24; background: #fff; }
h1 { font-size: 1.5rem; } a { color: #0b57a4; } .languages { text-align: right; } .languages [aria-current] { font-weight: bold; text-decoration: none; }
label { display: block; margin: 0.8rem 0; } input { display: block; width: 100%; box-sizing: border-box; font: inherit; padding: 0.4rem; }
#user_code { font-family: var(--code-font); font-size: 1.4rem; letter-spacing: 0.15em; text-transform: uppercase; }
button { font: inherit; padding: 0.5rem 1rem; margin: 0.5rem 0.5rem 0.5rem 0; } dt { font-weight: bold; } dd { margin: 0 0 0.6rem; overflow-wrap: anywhere; }
.warning { border-left: 4px solid #b35900; padding: 0.4rem 0.8rem; background: #fff6e8; } #told { color: #a40e26; font-weight: bold; }`;

function devicePage(language: Language, hasSignOn: boolean): string {
  const word = deviceTexts[language];
  const { allowed, denied, failed, signedIn } = word;
  const texts = escapeHtml(JSON.stringify({ language, words: { allowed, denied, failed, signedIn } }));
  const signOn = hasSignOn ? `<p><a href="/sign-on">${word.signOn}</a></p>` : '';
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <link rel="icon" href="data:," />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${word.title}</title>
    <style>${style}</style>
  </head>
  <body>
    ${languageSwitch('/device', language)}
    <p><a href="/?lang=${language}">${word.home}</a></p>
    <h1>${word.title}</h1>
    <p>${escapeHtml(word.what)}</p>
    <p class="warning">${word.warning}</p>
    <main id="device" data-texts="${texts}">
      <p id="told" role="alert"></p>
      <form id="sign-in" hidden>
        ${field('person', word.person, 'autocomplete="username" autocapitalize="none"')}
        ${field('password', word.password, 'type="password" autocomplete="current-password"')}
        ${field('code', word.code, 'inputmode="numeric" autocomplete="one-time-code" maxlength="6"')}
        <button>${word.signIn}</button>${signOn}
      </form>
      <form id="typing" hidden>
        <p id="who"></p>
        ${field('user_code', word.userCode, 'autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="16"')}
        <button>${word.look}</button>
      </form>
      <form id="asking" hidden>
        <h2>${word.asks}</h2>
        <dl>
          <dt>${word.machine}</dt><dd id="machine"></dd>
          <dt>${word.address}</dt><dd id="address"></dd>
          <dt>${word.askedAt}</dt><dd id="asked-at"></dd>
        </dl>
        <button value="deny">${word.deny}</button>
        <button value="allow">${word.allow}</button>
      </form>
      <p id="end" role="status" hidden></p>
    </main>
    <script src="/device/page.js"></script>
  </body>
</html>
`;
}

function field(name: string, label: string, attributes: string): string {
  return `<label>${label}<input id="${name}" name="${name}" required ${attributes} /></label>`;
}
