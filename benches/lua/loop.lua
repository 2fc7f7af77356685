-- Integer arithmetic in a loop.
local function run(n)
  local total, i = 0, 0
  while i < n do
    local j = 0
    while j < 1000 do
      total = total + (i ~ j) % 7 * 3 - (j & 3)
      j = j + 1
    end
    i = i + 1
  end
  return total
end
print(run(6000))
