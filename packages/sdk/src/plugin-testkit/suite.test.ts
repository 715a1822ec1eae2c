import { afterAll, describe, expect } from 'vitest'
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
  afterAll((_context, suite) => {
    expect(ran).toEqual(['kept'])
    const { tasks: tests } = suite.tasks.find((task) => task.type === "suite") as typeof suite
    expect(tests.map(({ name, mode }) => `${mode} ${name}`)).toEqual([
      'run kept: promises kept',
      'skip left: promises left (left out: the provider forgets)',
      'skip impossible: cannot be asked',
    ])
  })
})
