interface HostRule {
  readonly hostname: string
  /** True for `*.example.org`: every name below it, not the name itself. */
  readonly below: boolean
  readonly ports: readonly number[]
  /** Null means any: mail has several usual ports. An address of the web opens none for mail. */
  readonly mailPorts: readonly number[] | null
}

/** What a manifest opens for the settings of an integration, as the host decides it. */
export interface AllowList {
  url(url: URL): boolean
  mail(hostname: string, port: number): boolean
}

const portOf = (url: URL): number => (url.port === '' ? (url.protocol === 'http:' ? 80 : 443) : Number(url.port))

function ruleFrom(text: string): HostRule | null {
  const below = text.startsWith('*.')
  const bare = below ? text.slice(2) : text
  const isAddress = /^https?:\/\//i.test(bare)
  const url = URL.parse(isAddress ? bare : `https://${bare}`)
  if (!url || url.hostname === '') return null
  const named = url.port !== '' || bare.endsWith(':443')
  const ports = url.port === '' ? [80, 443] : [Number(url.port)]
  return { hostname: url.hostname, below, ports, mailPorts: isAddress ? [] : named ? [portOf(url)] : null }
}

function settingOf(config: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, name)
        ? (value as { [key: string]: unknown })[name]
        : undefined,
    config,
  )
}

const isNamed = ({ hostname, below }: HostRule, host: string): boolean =>
  below ? host.endsWith(`.${hostname}`) : host === hostname

/** A setting that is a list opens each of its hosts. */
export function allowList(network: readonly string[], config: unknown): AllowList {
  const rules = network.flatMap((entry) => {
    const setting = /^\{config\.(.+)\}$/.exec(entry)?.[1]
    if (setting === undefined) return ruleFrom(entry) ?? []
    const value = settingOf(config, setting.split('.'))
    const named: unknown[] = Array.isArray(value) ? value : [value]
    return named.flatMap((one) => (typeof one === 'string' && !one.startsWith('*') ? (ruleFrom(one) ?? []) : []))
  })
  return {
    url: (url) =>
      /^https?:$/.test(url.protocol) &&
      rules.some((rule) => rule.ports.includes(portOf(url)) && isNamed(rule, url.hostname)),
    mail: (hostname, port) =>
      rules.some((rule) => (rule.mailPorts === null || rule.mailPorts.includes(port)) && isNamed(rule, hostname)),
  }
}
