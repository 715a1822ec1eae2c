import { describe, expect, it } from 'vitest'
import { Connection, connectionOf, strongerConnection } from './connection.ts'

const kinds = ['EMPLOYEE', 'CUSTOMER', 'JOURNALIST', 'PARTNER', 'NGO', 'POLITICIAN', 'OTHER']

describe('the connection of a sharer', () => {
  it('is a benefit wherever one is stated', () => {
    for (const kind of kinds) {
      for (const kindStated of [true, false]) {
        expect(connectionOf({ kind, kindStated, benefit: 'YES' })).toBe('BENEFIT')
      }
    }
  })

  it('is employment only where somebody said that they are an employee', () => {
    for (const benefit of ['NO', 'UNKNOWN'] as const) {
      expect(connectionOf({ kind: 'EMPLOYEE', kindStated: true, benefit })).toBe('EMPLOYMENT')
      expect(connectionOf({ kind: 'EMPLOYEE', kindStated: false, benefit })).toBe('UNKNOWN')
    }
  })

  it('is none only for others than employees of whom it is stated that they gain nothing', () => {
    for (const kind of kinds.filter((one) => one !== 'EMPLOYEE')) {
      expect(connectionOf({ kind, kindStated: true, benefit: 'NO' })).toBe('NONE')
      expect(connectionOf({ kind, kindStated: true, benefit: 'UNKNOWN' })).toBe('UNKNOWN')
    }
    expect(connectionOf(null)).toBe('UNKNOWN')
  })

  it('is made stronger by a claim, never weaker', () => {
    const order = Connection.options
    for (const known of order) {
      expect(strongerConnection(known, null)).toBe(known)
      for (const claimed of order) {
        const strongest = Math.max(order.indexOf(known), order.indexOf(claimed))
        expect(strongerConnection(known, claimed)).toBe(order[strongest])
      }
    }
  })
})
