/** Raised when the engine would judge some shape otherwise under an unchanged edition: every stored verdict is then given anew. */
export const ENGINE_VERSION = 1;
