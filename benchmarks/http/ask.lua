-- What wrk asks: CASE, one of livez, new, repeated, check, review.
local case = os.getenv("CASE")
local headers = { ["Content-Type"] = "application/json" }
local codes = { "HKD", "JPY", "GBP", "CHF", "SEK", "PLN", "CAD", "AUD" }
local count = tonumber(os.getenv("START") or "0")
local bodies = {
  check = [[{"on":"2024-05-07","figures":[{"id":"f1","figure":"US$710 million"},
    {"id":"f2","figure":"US$36.67 billion"},{"id":"f3","figure":"2.3%"}],
    "relations":[{"kind":"share","part":"f1","whole":"f2","percent":"f3"}]}]],
  review = [[{"on":"2024-05-07","text":"It will pay HK$50 billion (US$640 million) over five years. ]]
    .. [[Revenue rose 18% to $710 million from $602 million. The unit accounts for 2.3% of sales of $31 billion."}]],
}

-- 2,000 pairs of a currency and a day; a new amount each time around, unless repeated.
local function conversion(number)
  local place = number % 2000
  local amount = 1000 + place
  if case == "new" then amount = 1000 + number end
  return string.format("/v1/convert?amount=%d&from=%s&to=USD&on=20%02d-%02d-%02d", amount,
    codes[place % 8 + 1], 10 + place % 14, 1 + place % 12, 1 + place % 28)
end

function request()
  count = count + 1
  if bodies[case] then return wrk.format("POST", "/v1/" .. case, headers, bodies[case]) end
  if case == "livez" then return wrk.format("GET", "/livez") end
  return wrk.format("GET", conversion(count))
end
