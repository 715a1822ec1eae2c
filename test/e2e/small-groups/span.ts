/** What linear algebra finds out from sums over sets of people: the attack on small groups. */

/** A prime below 2^26, so that products are whole numbers in a double. */
const PRIME = 67_108_859
/** Independent checks by chance of whether a set is told: all hold by accident once in 2^78. */
const CHECKS = 3

/**
 * A smallest set of fewer than `smallest` people whose sum follows from sums over `answers` (each a set of people, counted
 * from 0), or null where there is none: exact over the whole numbers modulo a prime.
 *
 * Who stands in the same answers cannot be told apart, so a set that follows consists of whole such atoms. It follows
 * where its indicator is in the span of the answers, which is where every vector orthogonal to all answers is orthogonal
 * to it: a few such vectors are drawn.
 */
export function toldSet(answers: readonly ReadonlySet<number>[], smallest: number): number[] | null {
  const atoms = atomsOf(answers)
  const small = atoms.filter(({ people }) => people.length < smallest)
  if (small.length === 0) return null
  const kernel = drawKernel(atoms, answers.length)
  const marked = small.map(({ people, column }) => ({
    people,
    mark: kernel.map((vector) => vector[column] ?? 0),
  }))
  return findZeroSum(marked, smallest)
}

interface Atom {
  readonly column: number
  /** The answers that its people stand in. */
  readonly rows: readonly number[]
  readonly people: number[]
}

function atomsOf(answers: readonly ReadonlySet<number>[]): Atom[] {
  const rowsOf = new Map<number, number[]>()
  for (const [row, people] of answers.entries()) {
    for (const person of people) {
      const own = rowsOf.get(person)
      if (own) own.push(row)
      else rowsOf.set(person, [row])
    }
  }
  const atoms = new Map<string, Atom>()
  for (const [person, rows] of rowsOf) {
    const key = rows.join(' ')
    const atom = atoms.get(key) ?? { column: atoms.size, rows, people: [] }
    atom.people.push(person)
    atoms.set(key, atom)
  }
  return [...atoms.values()]
}

/** Vectors over atoms that are orthogonal to all answers, drawn by chance. */
function drawKernel(atoms: readonly Atom[], rows: number): number[][] {
  const matrix = Array.from({ length: rows }, () => new Float64Array(atoms.length))
  for (const { column, rows: own } of atoms) for (const row of own) (matrix[row] as Float64Array)[column] = 1
  const pivots = reduce(matrix, atoms.length)
  const random = chance(1)
  return Array.from({ length: CHECKS }, () => {
    const vector = Array.from({ length: atoms.length }, () => Math.floor(random() * PRIME))
    for (const { column } of pivots) vector[column] = 0
    for (const { row, column } of pivots) {
      const sum = vector.reduce((total, value, at) => (total + value * (row[at] ?? 0)) % PRIME, 0)
      // Only free columns stand in a reduced row beside its pivot.
      vector[column] = (PRIME - sum) % PRIME
    }
    return vector
  })
}

/** Brings the rows into reduced echelon form. @returns the rows with a pivot. */
function reduce(matrix: Float64Array[], columns: number): { row: Float64Array; column: number }[] {
  const pivots: { row: Float64Array; column: number }[] = []
  let rest = matrix
  for (let column = 0; column < columns && rest.length > 0; column++) {
    const row = rest.find((one) => one[column] !== 0)
    if (!row) continue
    rest = rest.filter((one) => one !== row)
    const inverse = power(row[column] ?? 1, PRIME - 2)
    for (let at = 0; at < columns; at++) row[at] = ((row[at] ?? 0) * inverse) % PRIME
    for (const other of [...rest, ...pivots.map((pivot) => pivot.row)]) {
      const factor = other[column] ?? 0
      if (factor === 0) continue
      for (let at = 0; at < columns; at++) {
        other[at] = ((other[at] ?? 0) + (PRIME - factor) * (row[at] ?? 0)) % PRIME
      }
    }
    pivots.push({ row, column })
  }
  return pivots
}

function power(base: number, exponent: number): number {
  let [result, square, left] = [1, base, exponent]
  for (; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * square) % PRIME
    square = (square * square) % PRIME
  }
  return result
}

interface Marked {
  readonly people: readonly number[]
  readonly mark: readonly number[]
}

/** Looks for up to four atoms whose marks add up to nothing: singles, pairs, and pairs with one or two more. */
function findZeroSum(atoms: readonly Marked[], smallest: number): number[] | null {
  const alone = atoms.find(({ mark }) => mark.every((value) => value === 0))
  if (alone) return [...alone.people]
  const known = new Map<string, Marked>()
  const withKnown = (one: Marked): number[] | null => {
    const other = known.get(one.mark.map((value) => (PRIME - value) % PRIME).join(' '))
    return other && fits(one, other, smallest) ? [...one.people, ...other.people] : null
  }
  for (const one of atoms) {
    const found = withKnown(one)
    if (found) return found
    known.set(one.mark.join(' '), one)
  }
  for (const [at, a] of atoms.entries()) {
    for (const b of atoms.slice(at + 1)) {
      if (!fits(a, b, smallest)) continue
      const pair = joined(a, b)
      const found = withKnown(pair)
      if (found) return found
      known.set(pair.mark.join(' '), pair)
    }
  }
  return null
}

const joined = (a: Marked, b: Marked): Marked => ({
  people: [...a.people, ...b.people],
  mark: a.mark.map((value, at) => (value + (b.mark[at] ?? 0)) % PRIME),
})
const fits = (a: Marked, b: Marked, smallest: number) =>
  a.people.length + b.people.length < smallest && !a.people.some((person) => b.people.includes(person))

/** Numbers from 0 to 1 that are the same at every run (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296
  }
}
