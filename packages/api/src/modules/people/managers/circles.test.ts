import { describe, expect, it } from 'vitest'
import { circularManagers } from './circles.ts'

const refused = (present: Record<string, string>, wanted: Record<string, string | null>) =>
  [...circularManagers(new Map(Object.entries(present)), new Map(Object.entries(wanted)))].sort()

describe('new managers', () => {
  it('are taken where nobody comes to stand above themselves', () => {
    expect(refused({ ben: 'ana' }, { cyd: 'ben', dan: 'cyd', ben: null })).toEqual([])
  })

  it('are refused to everybody who would be above themselves, and to nobody else', () => {
    expect(refused({ ben: 'ana' }, { ana: 'ben', cyd: 'ana' })).toEqual(['ana'])
    expect(refused({}, { ana: 'ben', ben: 'cyd', cyd: 'ana', dan: 'cyd' })).toEqual(['ana', 'ben', 'cyd'])
    expect(refused({}, { ana: 'ana' })).toEqual(['ana'])
  })

  it('can change places with each other at once', () => {
    expect(refused({ ben: 'ana' }, { ana: 'ben', ben: null })).toEqual([])
  })

  it('are refused too where they depend on one that was refused', () => {
    // Without Ben’s move, who stays below Ana, she would be below Cyd and Cyd below her.
    expect(refused({ ben: 'ana', cyd: 'ben' }, { ben: 'dan', dan: 'ben', ana: 'cyd' })).toEqual(['ana', 'ben', 'dan'])
  })
})
