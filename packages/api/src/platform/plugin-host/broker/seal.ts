import type { Mail } from '@portevoix/sdk/plugin'
import { type HostRule, namedHosts, portOf, ruleFrom } from './hosts.ts'

/**
 * Destinations of secrets, such as `https://api.example.org:443` or `mail+starttls://mail.example.org:587`. `*.` stands
 * for every name below a host, and `*` for any port or security.
 */
export interface Destinations {
  /** Named in full by manifest and settings. */
  readonly exact: readonly string[]
  /**
   * Destinations that depend on settings that only the plugin interprets: a name below a host, a scheme, a port. They
   * are allowed while those settings do not change.
   */
  readonly open: readonly string[]
}

/** The destinations that a secret is sealed for. `anywhere` when the caller of the plugin uses no seals. */
export type Seal = readonly string[] | 'anywhere'

export const destinationOf = (url: URL): string => `${url.protocol}//${url.hostname}:${portOf(url)}`
const mailTo = (hostname: string, port: number | '*', security: string): string =>
  `mail+${security}://${hostname}:${port}`
/** @param hostname as in a URL. */
export const mailDestinationOf = (hostname: string, { port, security }: Mail['server']): string =>
  mailTo(hostname, port, security)

const SECURITIES: ReadonlySet<unknown> = new Set(['tls', 'starttls', 'none'])

/** Port and security come from the settings next to the host if they are named as in `Mail.server`. */
function mailDestinations({ hostname, below, mailPorts }: HostRule, beside: unknown): string[] {
  const { port, security } = (typeof beside === 'object' && beside !== null ? beside : {}) as {
    readonly [name: string]: unknown
  }
  const name = below ? `*.${hostname}` : hostname
  const kept = typeof security === 'string' && SECURITIES.has(security) ? security : '*'
  if (mailPorts !== 'any') return mailPorts.map((one) => mailTo(name, one, kept))
  return [mailTo(name, typeof port === 'number' && Number.isInteger(port) ? port : '*', kept)]
}

function webDestinations({ hostname, below, ports }: HostRule, text: string): { exact: string[]; open: string[] } {
  const url = URL.parse(text)
  if (/^https?:/i.test(text) && url) return { exact: [destinationOf(url)], open: [] }
  const name = below ? `*.${hostname}` : hostname
  const named = ports.length === 1 ? ports[0] : undefined
  const secure = `https://${name}:${named ?? 443}`
  // Without a scheme both are possible, and settings may decide.
  return below ? { exact: [], open: [secure] } : { exact: [secure], open: [`http://${name}:${named ?? 80}`] }
}

/**
 * All destinations that manifest and settings name.
 * @param options.addresses where the host itself logs in or refreshes.
 * @param options.mails whether mail is sent.
 */
export function destinationsOf(options: {
  readonly network: readonly string[]
  readonly config: unknown
  readonly addresses: readonly URL[]
  readonly mails: boolean
}): Destinations {
  const exact = options.addresses.map(destinationOf)
  const open: string[] = []
  for (const { text, beside } of namedHosts(options.network, options.config)) {
    const rule = ruleFrom(text)
    if (!rule) continue
    const web = webDestinations(rule, text)
    exact.push(...web.exact)
    open.push(...web.open)
    if (!options.mails) continue
    for (const mail of mailDestinations(rule, beside)) (mail.includes('*') ? open : exact).push(mail)
  }
  const named = new Set(exact)
  return { exact: [...named], open: [...new Set(open)].filter((one) => !named.has(one)) }
}

export const allOf = ({ exact, open }: Destinations): string[] => [...exact, ...open]

/**
 * The part of a seal that is still valid after a change of settings: a seal never grows, and open destinations end with
 * the settings they were for.
 */
export function narrowed(seal: readonly string[], now: Destinations, settingsChanged: boolean): string[] {
  const kept = new Set(settingsChanged ? now.exact : allOf(now))
  return seal.filter((one) => kept.has(one))
}

const PARTS = /^([a-z+*]+):\/\/(.+):(\d+|\*)$/

export function isWithinSeal(seal: Seal, destination: string): boolean {
  if (seal === 'anywhere') return true
  const [, scheme = '', hostname = '', port = ''] = PARTS.exec(destination) ?? []
  return seal.some((entry) => {
    if (entry === destination) return true
    const [, sealedScheme = '', sealedHost = '', sealedPort = ''] = PARTS.exec(entry) ?? []
    const isScheme = sealedScheme === scheme || (sealedScheme === 'mail+*' && scheme.startsWith('mail+'))
    const isHost = sealedHost.startsWith('*.') ? hostname.endsWith(sealedHost.slice(1)) : sealedHost === hostname
    return isScheme && isHost && (sealedPort === '*' || sealedPort === port)
  })
}
