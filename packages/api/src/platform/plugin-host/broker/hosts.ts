/** A host that a plugin may reach. */
export interface HostRule {
  readonly hostname: string
  /** True for `*.example.org`: every name below it, not the name itself. */
  readonly below: boolean
  readonly ports: readonly number[]
  /**
   * Where mail may be handed over: at the port that is named. A bare host means any, because mail has several usual
   * ones; an address with a scheme is one of the web, and means none.
   */
  readonly mailPorts: readonly number[] | 'any'
}

const DEFAULT_PORTS: { readonly [protocol: string]: number } = { 'http:': 80, 'https:': 443 }

export const portOf = (url: URL): number => (url.port === '' ? (DEFAULT_PORTS[url.protocol] ?? 0) : Number(url.port))

/** `host:port` as the operator writes it in the list of private addresses that are open. */
export const hostAndPort = (url: URL): string => `${url.hostname}:${portOf(url)}`

export function ruleFrom(text: string): HostRule | null {
  const below = text.startsWith('*.')
  const bare = below ? text.slice(2) : text
  const hasScheme = /^https?:\/\//i.test(bare)
  const url = URL.parse(hasScheme ? bare : `https://${bare}`)
  if (!url || url.hostname === '') return null
  // Without a port both usual ones are meant, so that a site may move from http to https.
  const ports = url.port === '' ? [80, 443] : [Number(url.port)]
  // `host:443` names a port, although an address would leave it out.
  const namesPort = url.port !== '' || bare.endsWith(':443')
  const mailPorts = hasScheme ? [] : namesPort ? [portOf(url)] : 'any'
  return { hostname: url.hostname, below, ports, mailPorts }
}

function settingOf(config: unknown, path: readonly string[]): unknown {
  let value = config
  for (const name of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
    value = (value as { [key: string]: unknown })[name]
  }
  return value
}

/** A host as it is written in a manifest, or in the setting that a manifest names. */
export interface NamedHost {
  readonly text: string
  /** The settings among which it stands; all of them for a host of the manifest itself. */
  readonly beside: unknown
}

/** `{config.url}` is the host that the setting names, or the hosts where it is a list; one that is absent names none. */
export function namedHosts(network: readonly string[], config: unknown): NamedHost[] {
  return network.flatMap((entry): NamedHost[] => {
    const path = /^\{config\.(.+)\}$/.exec(entry)?.[1]?.split('.')
    if (path === undefined) return [{ text: entry, beside: config }]
    const value = settingOf(config, path)
    const beside = settingOf(config, path.slice(0, -1))
    const named: unknown[] = Array.isArray(value) ? value : [value]
    return named.flatMap((text) => (typeof text === 'string' && !text.startsWith('*') ? [{ text, beside }] : []))
  })
}

/** The hosts of a manifest for one integration; a setting that is no address opens nothing. */
export const hostRules = (network: readonly string[], config: unknown): HostRule[] =>
  namedHosts(network, config).flatMap(({ text }) => ruleFrom(text) ?? [])

const isNamed = ({ hostname, below }: HostRule, host: string): boolean =>
  below ? host.endsWith(`.${hostname}`) : host === hostname

export function isAllowed(rules: readonly HostRule[], url: URL): boolean {
  return rules.some((rule) => rule.ports.includes(portOf(url)) && isNamed(rule, url.hostname))
}

/** @param hostname as a URL has it. */
export function isMailAllowed(rules: readonly HostRule[], hostname: string, port: number): boolean {
  return rules.some((rule) => (rule.mailPorts === 'any' || rule.mailPorts.includes(port)) && isNamed(rule, hostname))
}
