import {
  bonusFarming,
  couponLeak,
  duplicateOrder,
  impossibleTime,
  networkPunished,
  selfPurchase,
} from './order-signals.ts';
import {
  brandBidding,
  clickFlooding,
  concentration,
  conversionTimes,
  dayOutlier,
  linkRot,
  referrers,
  refundRate,
  sharedAccount,
  stuffing,
} from './partner-signals.ts';
import type { SignalRule } from './signal.ts';

/** The catalogue, F01 to F16. */
export const SIGNAL_RULES: readonly SignalRule[] = [
  selfPurchase,
  duplicateOrder,
  clickFlooding,
  conversionTimes,
  impossibleTime,
  concentration,
  referrers,
  stuffing,
  brandBidding,
  couponLeak,
  refundRate,
  dayOutlier,
  bonusFarming,
  sharedAccount,
  networkPunished,
  linkRot,
];
