import { IsIn } from 'class-validator';
import { Text } from '../shapes.js';

/** What is done to a part of an order that is not as it should be, rather than to lose the order. */
export const remarkedActions = ['clipped', 'left-out', 'taken-as-text', 'cleaned'] as const;
export type RemarkedAction = (typeof remarkedActions)[number];

/** That a part of an order was not taken as it came; which part, and never what stood there. */
export class OrderRemark {
  /** A JSON pointer into what SmartRecruiters sent. */
  @Text(300) place: string;
  @IsIn(remarkedActions) done: RemarkedAction;
}
