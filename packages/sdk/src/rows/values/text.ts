import {
  countryCode,
  idForm,
  LONGEST_NAME,
  languageTag,
  mailForm,
  nameForm,
  nameProblem,
} from '../../normal-forms/index.ts'
import { say } from '../row-texts.ts'
import { cleanLine, cleanText, type Parsed, refuse, take, trimmed, withoutGuard } from './cell.ts'

/** Yes and no as directories and spreadsheets write them, in the languages that are read. */
const YES = new Set(
  'true yes y 1 on active oui vrai actif active ja wahr aktiv si sí sì verdadero activo vero attivo sim verdadeiro ativo waar actief'.split(
    ' ',
  ),
)
const NO = new Set(
  'false no n 0 off inactive non faux inactif inactive nein falsch inaktiv falso inactivo inattivo não nao inativo nee onwaar inactief'.split(
    ' ',
  ),
)

/** Yes or no. Any other word, such as `On leave`, is refused: whoever maps the column says what it means. */
export function parseFlag(text: string): Parsed<boolean> {
  const written = trimmed(text).toLowerCase()
  if (YES.has(written)) return take(true)
  if (NO.has(written)) return take(false)
  return refuse(say('no-flag'))
}

/** Several values in one cell, separated by `;` or `|`, each once. */
export function parseList(text: string): string[] {
  return [...new Set(text.split(/[;|]/).map((part) => nameForm(cleanLine(part))))].filter((part) => part !== '')
}

/**
 * An identifier: any text, kept as it is written but for what surrounds it. A spelling such as `1.05769E+18` is refused: a
 * spreadsheet rounded it, and its last digits are lost.
 */
export function parseIdentifier(text: string, maxLength = 200): Parsed<string> {
  const written = idForm(cleanLine(withoutGuard(trimmed(text), true)))
  if (/^\d(?:[.,]\d+)?e\+\d{1,3}$/i.test(written)) {
    return refuse(say('rounded'), 'ROUNDED')
  }
  return written.length > maxLength ? tooLong(maxLength) : take(written)
}

/** Identifiers with `;` or `|` between them, in their order. */
export function parseIdentifiers(text: string, maxLength?: number): Parsed<string[]> {
  const ids: string[] = []
  for (const part of text.split(/[;|]/)) {
    const id = parseIdentifier(part, maxLength)
    if (!id.ok) return id
    if (id.value !== '') ids.push(id.value)
  }
  return take(ids)
}

export function parseLine(text: string, maxLength: number = LONGEST_NAME): Parsed<string> {
  const written = nameForm(cleanLine(withoutGuard(trimmed(text))))
  return nameProblem(written, maxLength) === 'TOO_LONG' ? tooLong(maxLength) : take(written)
}

export function parseText(text: string, maxLength: number): Parsed<string> {
  const written = cleanText(withoutGuard(trimmed(text)))
  return written.length > maxLength ? tooLong(maxLength) : take(written)
}

function tooLong(maxLength: number): Parsed<never> {
  return refuse(say('text-too-long', { most: maxLength }), 'TOO_LARGE')
}

const MAIL = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+$/

/** One mail address, also as `Ana <ana@example.org>`. */
export function parseMail(text: string): Parsed<string> {
  const written = cleanLine(withoutGuard(trimmed(text)))
  const address = /<([^<>]+)>$/.exec(written)?.[1]?.trim() ?? written.replace(/^mailto:/i, '')
  if (MAIL.test(address) && address.length <= 320) return take(mailForm(address))
  return refuse(say('no-mail'))
}

export function parseAddress(text: string): Parsed<string> {
  const url = URL.parse(trimmed(text))
  if (url && /^https?:$/.test(url.protocol) && url.href.length <= 8_192) return take(url.href)
  return refuse(say('no-address'))
}

/** A language tag (BCP 47) in its usual spelling. `English` and `German` are names and no tags. */
export function parseLanguage(text: string): Parsed<string> {
  const tag = languageTag(trimmed(text))
  return tag === null ? refuse(say('no-language')) : take(tag)
}

/** A country by its code (ISO 3166-1 alpha-2), in capitals. */
export function parseCountry(text: string): Parsed<string> {
  const code = countryCode(text)
  return code === null ? refuse(say('no-country')) : take(code)
}

/** Language tags, separated by `;`, `|` or `,`. */
export function parseLanguages(text: string): Parsed<string[]> {
  const tags: string[] = []
  for (const part of parseList(text.replaceAll(',', ';'))) {
    const tag = parseLanguage(part)
    if (!tag.ok) return refuse(say('no-languages'))
    if (!tags.includes(tag.value)) tags.push(tag.value)
  }
  return take(tags)
}
