/** Functions of the query language that queries for security data use most. Source: the Kusto reference. */
export const kqlFunctions: readonly string[] =
  "abs ago any arg_max arg_min array_concat array_index_of array_length array_slice avg avgif bag_keys base64_decode_tostring base64_encode_tostring bin case ceiling coalesce column_ifexists count countif dayofweek dcount dcountif endofday endofmonth extract extract_all extract_json floor format_datetime format_ipv4 format_timespan geo_info_from_ip_address getmonth getyear hash_md5 hash_sha256 hourofday iff iif indexof ipv4_is_in_any_range ipv4_is_in_range ipv4_is_match ipv4_is_private isempty isfinite isnotempty isnotnull isnull make_bag make_datetime make_list make_list_if make_set make_set_if materialize max maxif min minif next not now pack pack_all pack_array parse_command_line parse_csv parse_ipv4 parse_json parse_path parse_url parse_urlquery parse_user_agent parse_version parse_xml percentile pow prev rand range replace_regex replace_string round row_cumsum row_number series_decompose_anomalies set_difference set_has_element set_intersect set_union split startofday startofmonth startofweek stdev strcat strcat_array strcat_delim strcmp string_size strlen strrep substring sum sumif take_any tobool todatetime todecimal todouble todynamic toguid toint tolong tolower toreal toscalar tostring totimespan toupper treepath trim trim_end trim_start typeof unixtime_seconds_todatetime url_decode url_encode variance week_of_year zip datetime_add datetime_diff datetime_part dynamic_to_json has_any_index".split(
    " ",
  );

/** Functions of SQL and spreadsheets, and what replaces them. Source: page sql-cheat-sheet of the Kusto reference. */
const foreign: Readonly<Record<string, string>> = {
  concat: "strcat",
  len: "strlen",
  length: "strlen",
  lower: "tolower",
  upper: "toupper",
  ucase: "toupper",
  lcase: "tolower",
  substr: "substring",
  ifnull: "coalesce",
  nvl: "coalesce",
  getdate: "now",
  getutcdate: "now",
  dateadd: "datetime_add",
  datediff: "datetime_diff",
  datepart: "datetime_part",
  charindex: "indexof",
  if: "iff",
  str: "tostring",
};

/** The function of the query language that does what a function of another language does. */
export const functionFor = (name: string): string | undefined =>
  Object.hasOwn(foreign, name.toLowerCase()) ? foreign[name.toLowerCase()] : undefined;
