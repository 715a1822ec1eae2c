import { withoutLast } from '@portevoix/sdk/normal-forms'
import type { Json } from '@portevoix/sdk/plugin'

const SETTING = /\{config\.([A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z][A-Za-z0-9_]*)*)\}/g

function settingOf(config: Json, path: string): string {
  let value: unknown = config
  for (const name of path.split('.')) {
    value =
      typeof value === 'object' && value !== null && Object.hasOwn(value, name)
        ? (value as { [key: string]: unknown })[name]
        : undefined
  }
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** Replaces placeholders by settings. */
export function fill(template: string, config: Json): string {
  return template.replace(SETTING, (_whole, path: string) => settingOf(config, path))
}

/**
 * Replaces placeholders in a URL by settings. A setting at the beginning is a URL itself; all others are encoded, so
 * that they cannot lead to another host.
 * @returns null when the result is not a URL.
 */
export function fillAddress(template: string, config: Json): URL | null {
  const text = template.replace(SETTING, (_whole, path: string, at: number) => {
    const value = settingOf(config, path)
    return at === 0 ? withoutLast(value, /\//) : encodeURIComponent(value)
  })
  return URL.parse(text)
}

/** Replaces placeholders in JSON by settings, and `{secret}` by the entered secret. */
export function fillJson(template: Json, config: Json, secret: string): Json {
  if (typeof template === 'string') {
    // Replaced in one pass, so that a setting or secret that contains a placeholder is not expanded again.
    return template
      .split('{secret}')
      .map((part) => fill(part, config))
      .join(secret)
  }
  if (Array.isArray(template)) return template.map((item) => fillJson(item, config, secret))
  if (typeof template !== 'object' || template === null) return template
  return Object.fromEntries(
    Object.entries(template).map(([key, item]) => [key, fillJson(item as Json, config, secret)]),
  )
}
