/**
 * The script of the explorer's page, as browsers run it. It takes its texts from the page, and keeps nothing on disk but how the
 * page is laid out.
 */
export const explorerScript = `'use strict';
const root = document.getElementById('graphiql');
const { language, welcome, headers, translations } = JSON.parse(root.dataset.texts);

// What may outlive the page: its layout. A key, a query, a variable or the history of them never does.
const layout = ['theme', 'editorFlex', 'docExplorerFlex', 'secondaryEditorFlex', 'visiblePlugin'];
const lasts = new Set(layout.map((name) => 'graphiql:' + name));
const memory = new Map();
const disk = {
  get: (key) => { try { return window.localStorage.getItem(key); } catch { return null; } },
  set: (key, value) => { try { window.localStorage.setItem(key, value); } catch {} },
  remove: (key) => { try { window.localStorage.removeItem(key); } catch {} },
  keys: () => { try { return Object.keys(window.localStorage); } catch { return []; } },
};
// What an earlier version of this page left there.
for (const key of disk.keys()) if (key.startsWith('graphiql:') && !lasts.has(key)) disk.remove(key);

const storage = {
  getItem: (key) => (lasts.has(key) ? disk.get(key) : memory.get(key) ?? null),
  setItem: (key, value) => void (lasts.has(key) ? disk.set(key, value) : memory.set(key, value)),
  removeItem: (key) => void (lasts.has(key) ? disk.remove(key) : memory.delete(key)),
  clear: () => { memory.clear(); for (const key of lasts) disk.remove(key); },
  get length() { return memory.size + [...lasts].filter((key) => disk.get(key) !== null).length; },
};

ReactDOM.createRoot(root).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: '/graphql', headers: { 'Accept-Language': language, 'LienThong-CSRF': '1' } }),
    storage,
    defaultQuery: welcome,
    defaultHeaders: headers,
    defaultEditorToolsVisibility: 'headers',
    isHeadersEditorEnabled: true,
    shouldPersistHeaders: false,
    showPersistHeadersSettings: false,
  }),
);

// GraphiQL speaks English only: its words are put into the language of the page where they stand, never those of an editor.
const words = new Map(Object.entries(translations));
const attributes = ['aria-label', 'title', 'placeholder'];
const translate = (node) => {
  if (node.nodeType === Node.TEXT_NODE) {
    const word = words.get(node.data);
    if (word !== undefined) node.data = word;
    return;
  }
  if (node.nodeType !== Node.ELEMENT_NODE) return;
  for (const name of attributes) {
    const word = words.get(node.getAttribute(name));
    if (word !== undefined) node.setAttribute(name, word);
  }
  if (!node.classList.contains('CodeMirror')) node.childNodes.forEach(translate);
};
if (words.size > 0) {
  new MutationObserver((changes) => {
    for (const { target, type, addedNodes } of changes) {
      if (target.nodeType === Node.ELEMENT_NODE && target.closest('.CodeMirror') !== null) continue;
      if (type === 'childList') addedNodes.forEach(translate);
      else translate(target);
    }
  }).observe(document.body, {
    subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: attributes,
  });
}
`;
