import { mutation, purged, thing } from '../../platform/acts/index.ts'
import { lockNetworkById, purgeNetworkRows } from './purge-network.ts'

const PURGED = purged('Network')

export const purgeNetwork = mutation('networkPurge', {
  does: 'Permanently deletes a network with its ties and measures. People stay.',
  needs: 'network:write',
  on: thing('Network', 'The network.', lockNetworkById),
  gives: PURGED.payload,
  tells: ['network.purged'],
  act: async (ctx, { thing: network }) => {
    await purgeNetworkRows(ctx, network)
    return PURGED.of(network.id)
  },
})
