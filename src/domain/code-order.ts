/** The order of codes: by letters, and by number where digits stand, so that CT2 comes before CT10. */

/**
 * Below 0 when the first code comes before the second, 0 when they are the same, above 0 otherwise.
 * @example ["CT10", "CT2"].sort(compareCodes) // ["CT2", "CT10"]
 */
export function compareCodes(first: string, second: string): number {
  if (first === second) return 0;
  let left = startOfDifference(first, second);
  let right = left;
  while (left < first.length && right < second.length) {
    const leftEnd = endOfDigits(first, left);
    const rightEnd = endOfDigits(second, right);
    if (leftEnd > left && rightEnd > right) {
      const difference = Number(first.slice(left, leftEnd)) - Number(second.slice(right, rightEnd));
      if (difference !== 0) return difference;
      left = leftEnd;
      right = rightEnd;
    } else {
      const difference = first.charCodeAt(left) - second.charCodeAt(right);
      if (difference !== 0) return difference;
      left += 1;
      right += 1;
    }
  }
  // "CT01" and "CT1" are the same number but not the same code.
  return first.length - left - (second.length - right) || (first < second ? -1 : 1);
}

/** How far two codes are the same, without the digits at its end, which belong to numbers that may differ. */
function startOfDifference(first: string, second: string): number {
  let start = 0;
  while (start < first.length && start < second.length && first.charCodeAt(start) === second.charCodeAt(start))
    start += 1;
  while (start > 0 && isDigit(first.charCodeAt(start - 1))) start -= 1;
  return start;
}

/** Where the run of digits that starts here ends; the start itself when there is none. */
function endOfDigits(code: string, start: number): number {
  let end = start;
  while (end < code.length && isDigit(code.charCodeAt(end))) end += 1;
  return end;
}

function isDigit(character: number): boolean {
  return character >= 48 && character <= 57;
}

/** The items in the order of their codes; the list itself when it is in that order already. */
export function inCodeOrder<Item extends { readonly code: string }>(items: Item[]): Item[] {
  return items.length < 2 ? items : items.sort((first, second) => compareCodes(first.code, second.code));
}
