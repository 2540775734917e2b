import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { arrivalOptions, limitArrival, usualArrival } from '../../../gateway/serve/arrival-limits.ts';
import { isDocumentUpload } from '../../../gateway/serve/document-http.ts';

let server: Server;
afterEach(() => void server.close());

/** A server of the HTTP library that answers when the whole body has come; refusals close the connection. */
async function listening(): Promise<() => Socket> {
  const limits = { usualMs: 200, longMs: 2_000 };
  const { requestTimeout, http } = arrivalOptions(limits);
  server = createServer({ ...http, requestTimeout }, (request, response) => {
    request.resume().on('end', () => response.end('whole'));
  });
  server.on('clientError', (error: { code?: string }, socket) => void socket.end(`refused ${error.code}`));
  limitArrival(server, limits, isDocumentUpload);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return () => connect((server.address() as AddressInfo).port, '127.0.0.1');
}

/** Sends a body of six bytes, one each 100 ms; gives what was answered. */
async function trickled(open: () => Socket, path: string): Promise<string> {
  const socket = open();
  let text = '';
  socket.on('data', (piece) => {
    text += String(piece);
  });
  socket.on('error', () => {});
  socket.write(`POST ${path} HTTP/1.1\r\nHost: a\r\nContent-Length: 6\r\nConnection: close\r\n\r\n`);
  const timer = setInterval(() => {
    if (socket.writable) socket.write('x');
  }, 100);
  await once(socket, 'close');
  clearInterval(timer);
  return text;
}

describe('the time in which a request arrives', () => {
  it('is short for a body, and longer for a document alone', async () => {
    const open = await listening();
    const [usual, long] = await Promise.all([trickled(open, '/graphql'), trickled(open, '/documents?x=1')]);
    expect(usual).toContain('refused ERR_HTTP_REQUEST_TIMEOUT');
    expect(long).toContain('whole');
  });

  it('is never over for a request that came whole, however long its answer takes', async () => {
    const open = await listening();
    server.removeAllListeners('request');
    limitArrival(server, { usualMs: 50, longMs: 100 }, () => false);
    server.on('request', (request, response) => {
      request.resume();
      setTimeout(() => response.end('late'), 150);
    });
    const socket = open();
    socket.write('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nConnection: close\r\n\r\nx');
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(answer.toString()).toContain('200 OK');
    socket.destroy();
  });

  it('lets a document of the usual greatest length come over a slow line', () => {
    const bitsPerSecond = (20 * 1024 * 1024 * 8) / (usualArrival.longMs / 1000);
    expect(bitsPerSecond).toBeLessThan(300_000);
  });
});
