import { tmpdir } from 'node:os'
import { expect, it } from 'vitest'
import { locatePlugin } from './package-location.ts'

it('says how a package that is not there is installed', () => {
  expect(() => locatePlugin('portevoix-connector-missing', tmpdir())).toThrow(
    'the package is not installed: npm install portevoix-connector-missing, or take it out of portevoix.config.ts',
  )
})
