-- Reading and writing tables by keys.
local function count(n)
  local d, size = {}, 0
  local seed = 42
  for _ = 1, n do
    seed = (seed * 1103515245 + 12345) % 2147483648
    local k = seed % 5003
    if d[k] ~= nil then
      d[k] = d[k] + 1
    else
      d[k] = 1
      size = size + 1
    end
  end
  return size
end

local function words(n)
  local names = { "apple", "banana", "cherry", "date", "elder", "fig", "grape", "hazel" }
  local d = {}
  for i = 0, n - 1 do
    local w = names[i % 8 + 1]
    d[w] = (d[w] or 0) + 1
  end
  return d
end

print(count(1500000))
print(words(1500000)["fig"])
