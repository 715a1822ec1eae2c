import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { communities } from '@portevoix/api/modules/networks/measures/communities.ts'
import { coreNumber } from '@portevoix/api/modules/networks/measures/core-number.ts'
import { eigenvector } from '@portevoix/api/modules/networks/measures/eigenvector.ts'
import { type Graph, graphOf, type NumberedTies } from '@portevoix/api/modules/networks/measures/graph.ts'
import { measureApart } from '@portevoix/api/modules/networks/measures/measure-apart.ts'
import { pageRank } from '@portevoix/api/modules/networks/measures/page-rank.ts'
import { triangles } from '@portevoix/api/modules/networks/measures/triangles.ts'
import type { BenchDatabase } from './comparison.ts'
import { type Figure, median } from './figure.ts'
import { answersMeanwhile } from './health-under-load.ts'
import { teamTies } from './network-ties.ts'

const FEW = { people: 1_000, ties: 24_000 }
const MANY = { people: 100_000, ties: 1_000_000 }
/** Rounds in turn: the machine may be busier at one of them. */
const ROUNDS = 3
/** A measure takes at most so many times what igraph takes. */
const LIMIT = 3
/** All measures of the large network took 31 s where igraph's took 2.7 before they were made faster: half of that is the limit. */
const BEFORE = 11.5
/** Communities are as good as igraph's, but for the luck of the draw. */
const LEAST_MODULARITY = 0.995

const MEASURES: { readonly [name: string]: (graph: Graph) => unknown } = {
  PageRank: pageRank,
  cores: coreNumber,
  triangles,
  eigenvector,
  communities,
}

/** Measures of networks beside igraph's in the same run, and whether a server answers while it measures. */
export async function benchNetworks(database: BenchDatabase): Promise<Figure> {
  const name = 'measures of networks, against igraph (seconds of the processor)'
  const python = await pythonWithIgraph()
  if (!python) return { name, lines: ['skipped: python3-igraph is not installed'], passed: true }
  const folder = await mkdtemp(join(tmpdir(), 'portevoix-networks-'))
  try {
    const few = teamTies(FEW.people, FEW.ties)
    const many = teamTies(MANY.people, MANY.ties)
    const parts = [
      wholeLine(FEW, LIMIT, await wholeRounds(python, folder, few)),
      ...(await singleLines(python, folder, many)),
      wholeLine(MANY, BEFORE / 2, await wholeRounds(python, folder, many)),
      await answersMeanwhile(database, many),
    ]
    return { name, lines: parts.map(({ line }) => line), passed: parts.every(({ passed }) => passed) }
  } finally {
    await rm(folder, { recursive: true })
  }
}

interface Part {
  line: string
  passed: boolean
}

interface Round {
  ours: number
  theirs: number
}

/** Of the processor, in all threads: other work on the machine does not count. */
function cpuSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

const ratioOf = (rounds: readonly Round[]): number => median(rounds.map(({ ours, theirs }) => ours / theirs))
const shown = (rounds: readonly Round[]): string =>
  rounds.map(({ ours, theirs }) => `${ours.toFixed(2)} against ${theirs.toFixed(2)}`).join(', ')

function wholeLine({ people, ties }: typeof FEW, limit: number, rounds: readonly Round[]): Part {
  const ratio = ratioOf(rounds)
  return {
    line: `${people.toLocaleString('en')} people, ${ties.toLocaleString('en')} ties, all measures with the start of their thread: ${shown(rounds)}: ${ratio.toFixed(2)} times igraph's sum, limit ${limit}`,
    passed: ratio <= limit,
  }
}

/** All measures as the server's job takes them, against the sum of what igraph takes for those that it has here. */
async function wholeRounds(python: string, folder: string, ties: NumberedTies): Promise<Round[]> {
  const rounds: Round[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const theirs = [...(await igraph(python, folder, ties)).values()].reduce((sum, { seconds }) => sum + seconds, 0)
    const begun = cpuSeconds()
    await measureApart(ties)
    rounds.push({ ours: cpuSeconds() - begun, theirs })
  }
  return rounds
}

async function singleLines(python: string, folder: string, ties: NumberedTies): Promise<Part[]> {
  const graph = graphOf(ties)
  const rounds = new Map(Object.keys(MEASURES).map((name) => [name, [] as Round[]]))
  let modularity = Number.NaN
  for (let round = 0; round < ROUNDS; round += 1) {
    const theirs = await igraph(python, folder, ties)
    for (const [name, measure] of Object.entries(MEASURES)) {
      const begun = cpuSeconds()
      measure(graph)
      rounds.get(name)?.push({ ours: cpuSeconds() - begun, theirs: theirs.get(name)?.seconds ?? Number.NaN })
    }
    modularity = theirs.get('communities')?.value ?? Number.NaN
  }
  const lines = [...rounds].map(([name, times]): Part => {
    const ratio = ratioOf(times)
    return { line: `${name}: ${shown(times)}: ${ratio.toFixed(2)}, limit ${LIMIT}`, passed: ratio <= LIMIT }
  })
  const ours = communities(graph).modularity ?? Number.NaN
  const line = `modularity of the communities: ${ours.toFixed(4)} against ${modularity.toFixed(4)}, limit ${LEAST_MODULARITY} of it`
  return [...lines, { line, passed: ours >= LEAST_MODULARITY * modularity }]
}

const run = promisify(execFile)
/** Threads of linear algebra that wait for each other would count as work. */
const ONE_THREAD = { PATH: process.env.PATH, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' }

/** The Python that has igraph: Debian's package is that of the system's own Python. */
async function pythonWithIgraph(): Promise<string | null> {
  for (const python of ['python3', '/usr/bin/python3']) {
    const found = await run(python, ['-c', 'import igraph']).then(
      () => true,
      () => false,
    )
    if (found) return python
  }
  return null
}

async function igraph(
  python: string,
  folder: string,
  { count, from, to }: NumberedTies,
): Promise<Map<string, { seconds: number; value: number }>> {
  const file = join(folder, `${count}.txt`)
  await writeFile(file, `${count}\n${Array.from(from, (one, tie) => `${one} ${to[tie]}`).join('\n')}\n`)
  const script = fileURLToPath(new URL('networks-igraph.py', import.meta.url))
  const { stdout } = await run(python, [script, file], { env: ONE_THREAD })
  return new Map(
    stdout
      .trim()
      .split('\n')
      .map((line) => {
        const [name = '', seconds, value] = line.split(' ')
        return [name, { seconds: Number(seconds), value: Number(value) }]
      }),
  )
}
