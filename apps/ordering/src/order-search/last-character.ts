/** The last of all characters in SQL: what begins with a text lies between it and it with this at its end. */
export const lastCharacter = `U&'\\+10FFFF'`;
