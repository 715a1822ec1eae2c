import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { conditions: ['portevoix-source'] },
  ssr: { resolve: { conditions: ['portevoix-source'] } },
  test: {
    include: ['packages/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', '**/.portevoix/**'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
})
