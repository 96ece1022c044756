/** A reply without content: that it came is the answer. */
export class Nothing {}
