/**
 * Renders a page on the server. Waits for the whole page rather than streaming: pages are small, and a page that fails
 * half way should answer with an error and not with half a page.
 */
import { PassThrough } from 'node:stream'
import { createReadableStreamFromReadable } from '@react-router/node'
import { renderToPipeableStream } from 'react-dom/server'
import { type EntryContext, type RouterContextProvider, ServerRouter } from 'react-router'
import { nonceContext } from './server/nonce-context.ts'
import { NonceProvider } from './shell/nonce.tsx'

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  loadContext: RouterContextProvider,
): Promise<Response> {
  const nonce = loadContext.get(nonceContext)
  return new Promise((resolve, reject) => {
    let failed = false
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider value={nonce}>
        <ServerRouter context={routerContext} url={request.url} nonce={nonce} />
      </NonceProvider>,
      {
        nonce,
        onAllReady() {
          headers.set('Content-Type', 'text/html; charset=utf-8')
          const body = new PassThrough()
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: failed ? 500 : status }))
          pipe(body)
        },
        onShellError: reject,
        onError(error) {
          failed = true
          // Without this a page that broke while it was drawn would leave no trace; stack and message go to standard error.
          process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
        },
      },
    )
    request.signal.addEventListener('abort', () => abort(), { once: true })
  })
}
