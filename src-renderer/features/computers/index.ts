/** What other areas may use of this one. */
export { ComputersTab } from './ComputersTab'
export { useIsJoining } from './computers.data'
export { JoinWay } from './JoinWay'
export { SendHost } from './SendDialog'
export { takeDropped, takeIn } from './taking.data'
export { TakingHost } from './TakingHost'
