import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import { formats } from './export/formats.ts';
import { Failure, reasonOf } from './failure.ts';
import { servedPolicy } from './policy.ts';

export interface Viewer {
  /** "http://127.0.0.1:4280/" */
  readonly address: string;
  readonly port: number;
  close(): Promise<void>;
}

const host = '127.0.0.1';

const securityHeaders = {
  'Content-Security-Policy': `${servedPolicy}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

const mediaTypes: Record<string, string> = {
  '/omissions.json': 'application/json', '/outline.json': 'application/json',
  ...Object.fromEntries(formats.map(({ file, mediaType }) => [`/${file}`, mediaType])),
};

/**
 * Serves the viewer in `web`, and the output folder's own files under /data/, to this machine only.
 * @param port the first to try, up to 20 on where it is taken; 0 for any.
 */
export async function serve(folder: string, web: string, port: number): Promise<Viewer> {
  const server = createServer(listener(folder, web));
  const found = await listenFrom(server, port);
  return {
    address: `http://${host}:${found}/`,
    port: found,
    close: () => new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    }),
  };
}

function listener(folder: string, web: string): RequestListener {
  const assets = sirv(web, { dev: true, etag: true });
  const data = sirv(folder, { dev: true, etag: true, extensions: [] });
  return (request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    if (!isLocal(request.headers.host)) return refuse(response, 403);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
    const path = pathOf(request);
    if (path === undefined) return refuse(response, 400);
    if (!path.startsWith('/data/')) return assets(request, response);
    const file = path.slice('/data'.length);
    const type = mediaTypes[file] ?? (/^\/sources\/[^/\\]+\.txt$/.test(file) ? 'text/plain' : undefined);
    if (!type) return refuse(response, 404);
    response.setHeader('Content-Type', `${type}; charset=utf-8`);
    request.url = file.split('/').map(encodeURIComponent).join('/');
    return data(request, response);
  };
}

/** A page elsewhere can give its own name this address; only requests that ask for this machine by its own name are answered. */
function isLocal(header: string | undefined): boolean {
  return /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/i.test(header ?? '');
}

/** The decoded path; undefined where it cannot be decoded, or leads upwards. */
function pathOf({ url = '/' }: IncomingMessage): string | undefined {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0]!);
    return path.startsWith('/') && !/[\\\0]|(?:^|\/)\.\.(?:\/|$)/.test(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${status}\n`);
}

async function listenFrom(server: Server, port: number): Promise<number> {
  for (let tried = port; ; tried++) {
    try {
      return await listen(server, tried);
    } catch (error) {
      const last = port + 20 === tried || tried === 65_535;
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw new Failure(`cannot use port ${tried}: ${reasonOf(error)}`);
      if (last) throw new Failure(`ports ${port} to ${tried} are all taken; choose another with --port`);
    }
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
