import { describe, expect, it } from 'vitest'
import { download } from './download.ts'
import { type Received, serve } from './fixture/server.ts'

const FILE = new TextEncoder().encode(Array.from({ length: 400 }, (_, line) => `line ${line}`).join('\n'))
const ETAG = '"one"'
const QUICK = { max: 3, baseDelayMs: 1 }
type Handler = Parameters<typeof serve>[0]

const firstOf = ({ headers }: Received): number => Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1] ?? 0)

/** Answers as the server does, and breaks off behind so many bytes of each answer. */
const fileServer =
  (breaksAfter = FILE.length, etag = ETAG): Handler =>
  (request, response) => {
    const same = request.headers['if-range'] === undefined || request.headers['if-range'] === etag
    const first = same ? firstOf(request) : 0
    if (first >= FILE.length && first > 0) {
      response.writeHead(416, { 'content-range': `bytes */${FILE.length}` }).end()
      return
    }
    const range = { 'content-range': `bytes ${first}-${FILE.length - 1}/${FILE.length}` }
    response.writeHead(first > 0 ? 206 : 200, {
      ...{ etag, 'content-length': FILE.length - first },
      ...(first > 0 && range),
    })
    const part = FILE.subarray(first, first + breaksAfter)
    response.write(part, () => (first + part.length < FILE.length ? response.destroy() : response.end()))
  }

const bytesOf = async (stream: ReadableStream<Uint8Array>) => new Uint8Array(await new Response(stream).arrayBuffer())

describe('a download', () => {
  it('has the whole file, its size and its name for a later part', async () => {
    await using server = await serve(fileServer())
    const { stream, ...told } = await download(server.url, { token: 't' })
    expect(told).toEqual({ etag: ETAG, totalBytes: FILE.length })
    expect(await bytesOf(stream)).toEqual(FILE)
    expect(server.received.map(({ headers }) => [headers.authorization, headers.range])).toEqual([
      ['Bearer t', undefined],
    ])
  })

  it('goes on where it was whenever the connection breaks, and has each byte once', async () => {
    await using server = await serve(fileServer(1_000))
    let asked = 0
    const token = () => {
      asked += 1
      return `t${asked}`
    }
    const { stream } = await download(server.url, { token, retry: QUICK })
    expect(await bytesOf(stream)).toEqual(FILE)
    expect(server.received.map(firstOf)).toEqual([0, 1_000, 2_000, 3_000].slice(0, Math.ceil(FILE.length / 1_000)))
    expect(server.received.at(-1)?.headers).toMatchObject({ 'if-range': ETAG, authorization: `Bearer t${asked}` })
  })

  it('goes on with a part of before, and asks for nothing that is there', async () => {
    await using server = await serve(fileServer())
    const { stream } = await download(server.url, { token: 't', from: 1_234, etag: ETAG })
    expect(await bytesOf(stream)).toEqual(FILE.subarray(1_234))
    const rest = await download(server.url, { token: 't', from: FILE.length, etag: ETAG })
    expect(await bytesOf(rest.stream)).toEqual(new Uint8Array())
  })

  it('is refused where the file is another one by now', async () => {
    await using server = await serve(fileServer(FILE.length, '"two"'))
    await expect(download(server.url, { token: 't', from: 10, etag: ETAG })).rejects.toMatchObject({
      code: 'FILE_CHANGED',
    })
  })

  it('repeats what passes, gives up after some attempts without a byte, and at once where it may not', async () => {
    await using server = await serve((request, response, attempt) =>
      attempt < 3 ? void response.writeHead(503).end() : fileServer()(request, response, attempt),
    )
    expect(await bytesOf((await download(server.url, { token: 't', retry: QUICK })).stream)).toEqual(FILE)
    await using down = await serve((_request, response) => void response.writeHead(503).end())
    await expect(download(down.url, { token: 't', retry: QUICK })).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    expect(down.received).toHaveLength(4)
    await using closed = await serve((_request, response) => void response.writeHead(403).end())
    await expect(download(closed.url, { token: 't', retry: QUICK })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(closed.received).toHaveLength(1)
  })

  it('ends when its reader goes away', async () => {
    await using server = await serve(fileServer(1_000))
    const stopped = new AbortController()
    const { stream } = await download(server.url, {
      token: 't',
      signal: stopped.signal,
      retry: { baseDelayMs: 60_000 },
    })
    const reading = bytesOf(stream)
    setTimeout(() => stopped.abort(new Error('gone')), 20)
    await expect(reading).rejects.toThrow()
  })
})
