-- Reading and writing arrays.
local function sieve(n)
  local flags = {}
  for i = 1, n + 1 do
    flags[i] = true
  end
  local i, count = 2, 0
  while i <= n do
    if flags[i + 1] then
      count = count + 1
      local j = i * i
      while j <= n do
        flags[j + 1] = false
        j = j + i
      end
    end
    i = i + 1
  end
  return count
end

local function isort(a)
  for i = 2, #a do
    local x = a[i]
    local j = i - 1
    while j >= 1 and a[j] > x do
      a[j + 1] = a[j]
      j = j - 1
    end
    a[j + 1] = x
  end
end

local function lcg(n, seed)
  local out = {}
  for i = 1, n do
    seed = (seed * 1103515245 + 12345) % 2147483648
    out[i] = seed
  end
  return out
end

print(sieve(2000000))
local a = lcg(1500, 42)
isort(a)
print(a[1] .. " " .. a[701])
local b = lcg(200000, 7)
table.sort(b)
print(b[1001])
