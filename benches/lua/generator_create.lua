-- Making and draining short coroutines.
local function one(x)
  return coroutine.wrap(function()
    coroutine.yield(x)
  end)
end

local function total(n)
  local s = 0
  for i = 0, n - 1 do
    for x in one(i) do
      s = s + x
    end
  end
  return s
end
print(total(1000000))
