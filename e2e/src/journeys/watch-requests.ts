/** Watches every request of a page, to show that no sound leaves it and nothing goes anywhere but to our own server. */
import { strict as assert } from 'node:assert'
import type { Page } from 'playwright-core'

interface Sent {
  readonly url: string
  readonly type: string
  readonly body: Buffer
}

/** How the containers begin that browsers record into: Matroska, Ogg, RIFF, and `ftyp` of MP4 after its first four bytes. */
const SOUND = [Buffer.from([0x1a, 0x45, 0xdf, 0xa3]), Buffer.from('OggS'), Buffer.from('RIFF'), Buffer.from('ftyp')]
/** More than any text of these journeys. */
const MOST_BYTES = 20_000

export function watchRequests(page: Page): { readonly all: readonly Sent[]; assertNoVoiceLeft(origin: string): void } {
  const all: Sent[] = []
  page.on('request', (request) => {
    all.push({ url: request.url(), type: request.headers()['content-type'] ?? '', body: request.postDataBuffer() ?? Buffer.alloc(0) })
  })
  page.on('websocket', (socket) => all.push({ url: socket.url(), type: 'websocket', body: Buffer.alloc(0) }))
  return {
    all,
    assertNoVoiceLeft(origin) {
      assert(all.length > 3, 'the watch on requests sees nothing')
      for (const { url, type, body } of all) {
        assert(url.startsWith(`${origin}/`) || url.startsWith(`blob:${origin}/`) || url.startsWith('data:'), `a request left for ${url}`)
        assert(!/audio|video|octet-stream/.test(type), `${type} was sent to ${url}`)
        assert(!SOUND.some((mark) => body.includes(mark)), `a recording was sent to ${url}`)
        assert(body.length < MOST_BYTES, `${body.length} bytes were sent to ${url}`)
      }
    },
  }
}
