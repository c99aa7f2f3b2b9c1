/** For a cell that holds sentences: on a card its words stand under its heading, from the left, not beside it. */
export const LONG_CELL = "max-sm:flex-col max-sm:items-stretch max-sm:gap-0 max-sm:[&>div]:text-left";
