-- Floating point arithmetic on fields.
local function body(x, y, z, vx, vy, vz, m)
  return { x = x, y = y, z = z, vx = vx, vy = vy, vz = vz, m = m }
end

local function energy(bodies)
  local e = 0.0
  for _, b in ipairs(bodies) do
    e = e + 0.5 * b.m * (b.vx * b.vx + b.vy * b.vy + b.vz * b.vz)
  end
  return e
end

local function advance(bodies, n, dt)
  local k = #bodies
  for _ = 1, n do
    for i = 1, k do
      local a = bodies[i]
      for j = i + 1, k do
        local b = bodies[j]
        local dx = a.x - b.x
        local dy = a.y - b.y
        local dz = a.z - b.z
        local d2 = dx * dx + dy * dy + dz * dz
        local mag = dt / (d2 * d2 ^ 0.5)
        local mb = b.m * mag
        local ma = a.m * mag
        a.vx = a.vx - dx * mb
        a.vy = a.vy - dy * mb
        a.vz = a.vz - dz * mb
        b.vx = b.vx + dx * ma
        b.vy = b.vy + dy * ma
        b.vz = b.vz + dz * ma
      end
    end
    for _, b in ipairs(bodies) do
      b.x = b.x + dt * b.vx
      b.y = b.y + dt * b.vy
      b.z = b.z + dt * b.vz
    end
  end
end

-- The shortest digits that read back as the same number.
local function shown(number)
  for digits = 1, 17 do
    local text = string.format("%." .. digits .. "g", number)
    if tonumber(text) == number then return text end
  end
end

local bs = {
  body(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 39.47),
  body(4.84, -1.16, -0.10, 0.6, 2.81, -0.02, 0.037),
  body(8.34, 4.12, -0.4, -1.01, 1.82, 0.008, 0.011),
  body(12.89, -15.11, -0.22, 1.08, 0.868, -0.01, 0.0017),
  body(15.37, -25.9, 0.179, 0.979, 0.594, -0.034, 0.002),
}
advance(bs, 60000, 0.01)
print(shown(energy(bs)))
