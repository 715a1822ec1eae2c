import { type BodyKind, bodyKindOf, PluginError } from '../../plugin/index.ts'
import type { FakeProvider } from '../provider/types.ts'
import type { SecretCover } from './secrets.ts'

interface BrokerOptions {
  readonly provider: FakeProvider
  readonly secrets: SecretCover
  readonly signal: AbortSignal
  allowed(url: URL): boolean
  /** Told of every request that had a secret where it is not used. */
  onMisplaced(problem: string): void
  /** Told of every address that was refused. */
  onRefused(url: string): void
}

interface Answered {
  readonly address: string
  readonly redirected: boolean
  readonly aborted: AbortSignal
}

const MOST_REDIRECTS = 5
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])
const NO_BODY: ReadonlySet<number> = new Set([101, 204, 205, 304])
const realFetch = globalThis.fetch

function encodingOf(kind: BodyKind): (wire: string) => string {
  if (kind === 'json') return (wire) => JSON.stringify(wire).slice(1, -1)
  return kind === 'form' ? encodeURIComponent : (wire) => wire
}

/**
 * `fetch` as the host gives it: hosts of the manifest only, secrets put in on the way out and taken out on the way back,
 * bodies read whole. An answer that says that a credential is over is followed once by renewing it, where it can be. It
 * does not try again by itself, so that every fault reaches the plugin. Hosts that the manifest names outright are led to
 * the fake provider: nothing leaves the machine; `x-fake-host` tells it which host was meant.
 */
export function brokeredFetch({
  provider,
  secrets,
  signal,
  allowed,
  onMisplaced,
  onRefused,
}: BrokerOptions): typeof fetch {
  const permit = (address: string): URL => {
    const url = URL.parse(address)
    if (url && allowed(url)) return url
    onRefused(address)
    if (!url) throw new PluginError('permanent', 'the address cannot be read')
    if (!/^https?:$/.test(url.protocol)) {
      throw new PluginError('permanent', `only http and https, not ${url.protocol}`)
    }
    throw new PluginError('config', `the manifest and the settings do not allow ${url.host}`)
  }

  const once = async (
    address: string,
    request: Request,
    bytes: ArrayBuffer,
    aborted: AbortSignal,
  ): Promise<Response> => {
    const meant = permit(address)
    const text = new TextDecoder().decode(bytes)
    const asked = [meant.href, text, ...request.headers.values()].join('\n')
    const misplaced = secrets.misplaced({ url: meant.href, headers: request.headers, body: text })
    // The host would refuse it; here it goes on, so that one property tells of it and the others of theirs.
    if (misplaced !== null) onMisplaced(misplaced)
    if (secrets.foreign(asked)) return new Response('{"error":"unknown credential"}', { status: 401 })
    const url = new URL(secrets.out(meant.href, encodeURIComponent))
    const headers = new Headers([...request.headers].map(([name, value]) => [name, secrets.out(value)]))
    if (url.origin !== provider.url) headers.set('x-fake-host', url.host)
    const target = new URL(`${url.pathname}${url.search}`, provider.url)
    const filled = secrets.out(text, encodingOf(bodyKindOf(request.headers)))
    const body = filled === text ? bytes : filled
    const send = (): Promise<Response> =>
      realFetch(target, {
        method: request.method,
        headers,
        redirect: 'manual',
        signal: aborted,
        ...(bytes.byteLength === 0 ? {} : { body }),
      })
    const answer = await send()
    if (!(await secrets.isOver(asked, answer))) return answer
    await answer.body?.cancel()
    return send()
  }

  const whole = async (answer: Response, { address, redirected, aborted }: Answered): Promise<Response> => {
    const bytes = new Uint8Array(
      await answer.arrayBuffer().catch((cause: unknown) => {
        aborted.throwIfAborted()
        throw new PluginError('transient', 'the answer was truncated', { cause })
      }),
    )
    const text = new TextDecoder('utf-8', { fatal: false }).decode(bytes)
    const scrubbed = secrets.back(text)
    const body = NO_BODY.has(answer.status) ? null : scrubbed === text ? bytes : scrubbed
    const headers = [...answer.headers].map(([name, value]): [string, string] => [name, secrets.back(value)])
    const response = new Response(body, { status: answer.status, statusText: answer.statusText, headers })
    Object.defineProperty(response, 'url', { value: secrets.back(address) })
    Object.defineProperty(response, 'redirected', { value: redirected })
    return response
  }

  return async (input, init) => {
    const request = new Request(input, init)
    const aborted = AbortSignal.any([request.signal, signal])
    aborted.throwIfAborted()
    const body = await request.arrayBuffer()
    let address = request.url
    try {
      for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
        const answer = await once(address, request, body, aborted)
        const location = answer.headers.get('location')
        const moved = REDIRECTS.has(answer.status) && location !== null
        if (!moved || request.redirect === 'manual')
          return await whole(answer, { address, redirected: redirects > 0, aborted })
        if (request.redirect === 'error') throw new PluginError('permanent', 'the address redirects')
        await answer.body?.cancel()
        address = new URL(location, address).href
      }
    } catch (error) {
      if (error instanceof PluginError) throw error
      aborted.throwIfAborted()
      throw new PluginError('transient', 'the connection broke', { cause: error })
    }
    throw new PluginError('permanent', `more than ${MOST_REDIRECTS} redirects`)
  }
}
