declare module "har-schema" {
  /** JSON schemas (draft-06) of HAR 1.2, by name: `har`, `log`, `entry`… */
  const schemas: Readonly<Record<string, object>>;
  export = schemas;
}
