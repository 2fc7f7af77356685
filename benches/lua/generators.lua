-- A coroutine that is drained by a loop.
local function count(n)
  return coroutine.wrap(function()
    local i = 0
    while i < n do
      coroutine.yield(i)
      i = i + 1
    end
  end)
end

local function total(n)
  local s = 0
  for x in count(n) do
    s = s + x
  end
  return s
end
print(total(3000000))
