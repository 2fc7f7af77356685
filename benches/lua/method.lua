-- Calls of methods, reading and writing attributes.
local Counter = {}
Counter.__index = Counter
function Counter.new(class)
  return setmetatable({ n = 0, step = 1 }, class or Counter)
end
function Counter:inc(k)
  self.n = self.n + k * self.step
  return self.n
end
function Counter:get()
  return self.n
end

local Sub = setmetatable({}, { __index = Counter })
Sub.__index = Sub
function Sub:inc(k)
  self.n = self.n - k
  return self.n
end

local function run(n)
  local c, s = Counter.new(), Counter.new(Sub)
  local i, t = 0, 0
  while i < n do
    c:inc(3)
    s:inc(1)
    t = t + c:get() + s:get()
    i = i + 1
  end
  return t
end
print(run(1500000))
