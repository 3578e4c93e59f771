export function packageExtension(folder: string): Promise<string>;
