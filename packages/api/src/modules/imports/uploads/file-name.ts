const LONGEST = 255

/**
 * Reads the name of a file from a Content-Disposition header (RFC 6266). The name is only shown to people and opens
 * nothing. `filename*=UTF-8''…` takes precedence over `filename="…"`. Folders and invisible characters are removed.
 * @returns null when there is no readable name.
 */
export function fileNameOf(disposition: string | undefined): string | null {
  if (!disposition) return null
  const extended = /(?:^|;)\s*filename\*\s*=\s*utf-8'[^']*'([^;\s]+)/i.exec(disposition)?.[1]
  const quoted = /(?:^|;)\s*filename\s*=\s*"((?:[^"\\]|\\.)*)"/i.exec(disposition)?.[1]?.replace(/\\(.)/g, '$1')
  const bare = /(?:^|;)\s*filename\s*=\s*([^\s";]+)/i.exec(disposition)?.[1]
  return shown(decoded(extended)) ?? shown(quoted ?? bare ?? null)
}

function decoded(text: string | undefined): string | null {
  try {
    return text === undefined ? null : decodeURIComponent(text)
  } catch {
    return null
  }
}

function shown(name: string | null): string | null {
  const last = name?.split(/[/\\]/).at(-1) ?? ''
  const visible = last.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '').trim()
  return visible === '' ? null : [...visible].slice(0, LONGEST).join('')
}
