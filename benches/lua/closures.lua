-- Calls of closures that share variables, and errors that are caught.
local function adder(k)
  local n = 0
  return function(x)
    n = n + x * k
    return n
  end
end

local function risky(i)
  if i % 3 == 0 then error({ "bad" }) end
  return i
end

local function run(m)
  local f = adder(2)
  local t = 0
  for i = 0, m - 1 do
    t = t + f(i) % 5
  end
  local bad = 0
  for i = 0, m - 1 do
    local fine, value = pcall(risky, i)
    if fine then
      t = t + value
    else
      bad = bad + 1
    end
  end
  return t + bad
end
print(run(1000000))
