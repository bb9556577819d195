/** Source: page sentinel/stix-objects-api. */
export const uploadWordings = {
  refusedRecord: {
    pattern:
      /Error for Property=(?<name>[\w.[\]]{1,100}): (?<reason>[^.]{1,300})\. Actual value: (?<value>.{1,200}?)\.?$/i,
  },
};
