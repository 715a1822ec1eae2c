import type { Text } from '../../../../core/texts/index.ts'
import { type Expression, FormulaError, type FormulaProblem, type Operator, type Place } from './expression.ts'
import { texts } from './texts.ts'

/** Characters of a formula, at most. */
export const LONGEST_FORMULA = 1_000
/** Parentheses within each other, at most. */
const DEEPEST = 20

/**
 * The grammar, lowest first; operators of one line are taken from left to right:
 *
 *     sum     = product { ("+" | "-") product }
 *     product = value { ("*" | "/") value }
 *     value   = number | key | "(" sum ")"
 *
 * A key may hold hyphens, so that a minus has a blank before it: `gains - cost`.
 */
const TOKEN = /\s*(?:(?<number>\d+(?:\.\d+)?)|(?<key>[a-z][a-z0-9-]*)|(?<sign>[-+*/()]))/y

interface Token extends Place {
  readonly kind: 'NUMBER' | 'KEY' | 'SIGN' | 'END'
  readonly text: string
}

/**
 * Reads a formula.
 * @throws FormulaError naming the first place that cannot be read.
 */
export function parseFormula(text: string): Expression {
  if (text.length > LONGEST_FORMULA) {
    throw problemAt({ from: LONGEST_FORMULA, to: text.length }, texts('too-long', { most: LONGEST_FORMULA }))
  }
  const tokens = tokensOf(text)
  let position = 0
  const end: Token = { kind: 'END', text: '', from: text.length, to: text.length }
  const next = (): Token => tokens[position] ?? end
  const take = (): Token => {
    const token = next()
    position += 1
    return token
  }
  const takeSign = (signs: string): Operator | null =>
    next().kind === 'SIGN' && signs.includes(next().text) ? (take().text as Operator) : null

  const leftToRight = (signs: string, part: (depth: number) => Expression, depth: number): Expression => {
    let left = part(depth)
    for (let operator = takeSign(signs); operator; operator = takeSign(signs)) {
      const right = part(depth)
      left = { kind: 'OPERATION', operator, left, right, from: left.from, to: right.to }
    }
    return left
  }
  const sum = (depth: number): Expression => leftToRight('+-', product, depth)
  const product = (depth: number): Expression => leftToRight('*/', value, depth)
  const value = (depth: number): Expression => {
    const token = take()
    if (token.kind === 'NUMBER') return { kind: 'NUMBER', value: token.text, from: token.from, to: token.to }
    if (token.kind === 'KEY') return { kind: 'METRIC', key: token.text, from: token.from, to: token.to }
    if (token.text !== '(') throw unexpected(token, texts('a-value'))
    if (depth === DEEPEST) throw problemAt(token, texts('too-deep', { most: DEEPEST }))
    const inner = sum(depth + 1)
    const closing = take()
    if (closing.text !== ')') throw unexpected(closing, texts('a-closing'))
    return { ...inner, from: token.from, to: closing.to }
  }

  const formula = sum(0)
  if (next().kind !== 'END') throw unexpected(next(), texts('an-operator'))
  return formula
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  const pattern = new RegExp(TOKEN)
  const end = text.trimEnd().length
  while (pattern.lastIndex < end) {
    const start = pattern.lastIndex
    const found = pattern.exec(text)?.groups
    if (!found) {
      const from = start + (text.slice(start).length - text.slice(start).trimStart().length)
      throw unexpected({ text: text.charAt(from), from, to: from + 1 }, texts('a-word'))
    }
    const { number, key, sign = '' } = found
    const kind = number ? 'NUMBER' : key ? 'KEY' : 'SIGN'
    const word = number ?? key ?? sign
    tokens.push({ kind, text: word, from: pattern.lastIndex - word.length, to: pattern.lastIndex })
  }
  return tokens
}

/** A problem at a place of a formula. */
export const atPlace = ({ from, to }: Place, problem: Text): FormulaProblem => ({
  ...{ from, to, message: texts('at-character', { character: from + 1, problem }) },
})

function problemAt(place: Place, problem: Text): FormulaError {
  return new FormulaError([atPlace(place, problem)])
}

function unexpected(token: { text: string } & Place, wanted: Text): FormulaError {
  return problemAt(
    token,
    token.text ? texts('unexpected', { found: token.text, wanted }) : texts('unexpected-end', { wanted }),
  )
}

/** Text of a part of a formula, without parentheses around the whole of it. */
export function partText(text: string, part: Expression): string {
  let { from, to } = part
  // The first and the last parenthesis belong together where what they hold can be read alone.
  while (text[from] === '(' && part.kind !== 'NUMBER' && isWhole(text.slice(from + 1, to - 1))) {
    from += 1
    to -= 1
  }
  return text.slice(from, to).trim()
}

function isWhole(text: string): boolean {
  try {
    parseFormula(text)
    return true
  } catch {
    return false
  }
}
