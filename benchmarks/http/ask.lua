-- What wrk asks: CASE; a case ends in "-new" (asked once) or "-repeated", or is livez.
local case = os.getenv("CASE")
local kind, again = case:match("^(%a+)%-?(%a*)$")
local headers = { ["Content-Type"] = "application/json" }
local codes = { "HKD", "JPY", "GBP", "CHF", "SEK", "PLN", "CAD", "AUD" }
local count = tonumber(os.getenv("START") or "0")
local share = [["relations":[{"kind":"share","part":"f1","whole":"f2","percent":"f3"}],"on":"2024-05-07",]]
  .. [["figures":[{"id":"f1","figure":"US$710.%08d million"},{"id":"f2","figure":"US$%s billion"},]]
  .. [[{"id":"f3","figure":"2.3%%"}]}]]
local bodies = {
  ties = "{" .. share:gsub("%%s", "30.9"),
  check = "{" .. share:gsub("%%s", "36.67"),
  review = [[{"on":"2024-05-07","text":"It will pay HK$50.%08d billion (US$640 million) over five years. ]]
    .. [[Revenue rose 18%% to $710 million from $602 million. The unit accounts for 2.3%% of sales of ]]
    .. [[$31 billion."}]],
}
local paths = { ties = "/v1/check", check = "/v1/check", review = "/v1/review" }

-- 2,000 pairs of a currency and a day; a new amount each time around, unless repeated.
local function conversion(number)
  local place = number % 2000
  local amount = 1000 + place
  if again == "new" then amount = 1000 + number end
  return string.format("/v1/convert?amount=%d&from=%s&to=USD&on=20%02d-%02d-%02d", amount,
    codes[place % 8 + 1], 10 + place % 14, 1 + place % 12, 1 + place % 28)
end

function request()
  count = count + 1
  if bodies[kind] then
    local number = again == "new" and count or count % 100
    return wrk.format("POST", paths[kind], headers, string.format(bodies[kind], number))
  end
  if kind == "livez" then return wrk.format("GET", "/livez") end
  return wrk.format("GET", conversion(count))
end
