import { describe, expect, it } from 'vitest'
import { LeftOut } from './story.ts'
import { declareSuite } from './suite.ts'

const ran: string[] = []
const property = (name: string) => ({ name, title: `promises ${name}`, run: () => void ran.push(name) })

describe('a suite', () => {
  declareSuite(
    'of promises',
    [
      property('kept'),
      property('left'),
      { ...property('foreign'), concerns: () => false },
      {
        name: 'impossible',
        title: 'cannot be asked',
        run() {
          throw new LeftOut('the provider has no such thing')
        },
      },
    ],
    { subject: null, except: { left: 'the provider forgets' } },
  )

  it('shows in its titles what was left out, and why', ({ task }) => {
    expect(ran).toEqual(['kept'])
    const tests = task.suite?.tasks.flatMap((other) => (other.type === 'suite' ? other.tasks : [])) ?? []
    expect(tests.map(({ name, mode, result }) => `${result?.state ?? mode}: ${name}`)).toEqual([
      'pass: kept: promises kept',
      'skip: left: promises left (left out: the provider forgets)',
      'skip: impossible: cannot be asked',
    ])
  })
})
