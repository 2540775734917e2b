/**
 * The script of the page that confirms a machine, as browsers run it. Whatever comes from elsewhere is put into the page as text
 * alone; nothing is kept.
 */
export const deviceScript = `'use strict';
const { language, words } = JSON.parse(document.getElementById('device').dataset.texts);
const part = (id) => document.getElementById(id);
const parts = ['sign-in', 'typing', 'asking', 'end'];
const show = (id) => { for (const each of parts) part(each).hidden = each !== id; };
const say = (text) => { part('told').textContent = text; };
const headers = { 'Accept-Language': language, 'Content-Type': 'application/json', 'LienThong-CSRF': '1' };

async function ask(path, body) {
  say('');
  try {
    const method = body === undefined ? 'GET' : 'POST';
    const answer = await fetch(path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
    const told = await answer.json();
    if (answer.ok) return told;
    const [{ message, extensions }] = told.errors;
    if (extensions.code === 'SIGN_IN_NEEDED') { show('sign-in'); if (body === undefined) return null; }
    say(message);
  } catch { say(words.failed); }
  return null;
}

function signedIn(session) {
  if (session === null) return;
  part('who').textContent = words.signedIn + ' ' + session.person.name + ' (' + session.person.id + ')';
  show('typing');
}

const filled = (form) => Object.fromEntries(new FormData(form));
let userCode = '';

function on(id, work) {
  part(id).addEventListener('submit', async (event) => {
    event.preventDefault();
    const button = event.submitter;
    if (button !== null) button.disabled = true;
    try { await work(event.target, button); } finally { if (button !== null) button.disabled = false; }
  });
}

on('sign-in', async (form) => {
  const session = await ask('/session', filled(form));
  form.elements.password.value = '';
  form.elements.code.value = '';
  signedIn(session);
});
on('typing', async (form) => {
  const typed = form.elements.user_code.value;
  const device = await ask('/device/look', { user_code: typed });
  if (device === null) return;
  userCode = typed;
  part('machine').textContent = device.machine;
  part('address').textContent = device.address;
  part('asked-at').textContent = new Date(device.askedAt).toLocaleString(language);
  show('asking');
});
on('asking', async (_form, button) => {
  const answer = await ask('/device/answer', { user_code: userCode, allow: button.value === 'allow' });
  if (answer === null) return;
  part('end').textContent = answer.allowed ? words.allowed : words.denied;
  show('end');
});
ask('/session').then(signedIn);
`;
